package uk.turnstone.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whatever rows there are, with ties and missing values, under whatever order. */
class WalkByKeyTest {
    @SuppressWarnings("NullAway.Init")
    private static ListScene scene;

    @BeforeContainer
    static void open() {
        scene = new ListScene();
    }

    @AfterContainer
    static void close() {
        scene.close();
    }

    @Provide
    Arbitrary<List<ListScene.Entry>> entries() {
        Arbitrary<@Nullable String> names = Arbitraries.of(
                        "", " ", "Dunlin", "dunlin", "Ëider", "Wren, Jay", "=1+1", "Ωmega", "'")
                .injectNull(0.3);
        Arbitrary<@Nullable Integer> numbers =
                Arbitraries.integers().between(-2, 2).injectNull(0.3);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 3).map(LocalDate.of(2026, 11, 1)::plusDays);
        return Combinators.combine(
                        Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong())),
                        names,
                        numbers,
                        days.injectNull(0.4),
                        days)
                .as(ListScene.Entry::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(90);
    }

    @Provide
    Arbitrary<String> orders() {
        return Combinators.combine(Arbitraries.of("name", "number", "day"), Arbitraries.of("asc", "desc"))
                .as((sort, way) -> "sort=" + sort + "&dir=" + way);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void turningPagesVisitsEachRowOnceInOrderAndBackAgain(
            @ForAll("entries") List<ListScene.Entry> entries, @ForAll("orders") String order) {
        scene.fill(entries);
        List<String> walked = scene.walk(order);
        assertThat(walked).containsExactlyElementsOf(expected(entries, order));

        List<String> back = new ArrayList<>();
        ListShown page = scene.last(order);
        while (true) {
            List<String> keys = page.lines().stream().map(ListShown.Line::key).toList();
            back.addAll(0, keys.stream().filter(key -> !back.contains(key)).toList());
            if (page.links().previous() == null) {
                break;
            }
            page = scene.show(ListScene.question(page.links().previous()));
        }
        assertThat(back).isEqualTo(walked);
    }

    @Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
    void bothFilesHoldJustWhatThePagesShow(
            @ForAll("entries") List<ListScene.Entry> entries, @ForAll("orders") String order) throws Exception {
        scene.fill(entries);
        String query = order + "&cols=day,name,number,entered&f.numbered=yes";
        List<List<String>> seen = scene.walk(query).stream()
                .map(key -> entries.stream()
                        .filter(each -> each.key().toString().equals(key))
                        .findFirst()
                        .orElseThrow())
                .map(each -> List.of(text(each.day()), text(each.name()), text(each.number()), text(each.entered())))
                .toList();

        var csv = new MockHttpServletResponse();
        scene.send(query, new CsvFile(csv, "entries"));
        String sent = csv.getContentAsString(StandardCharsets.UTF_8);
        assertThat(sent).startsWith("\ufeffDay,Name,Number,Entered\r\n");
        List<List<String>> inCsv = CsvReader.builder().ofCsvRecord(sent.substring(1)).stream()
                .skip(1)
                .map(line -> line.getFields())
                .toList();
        assertThat(inCsv.subList(0, seen.size()))
                .isEqualTo(seen.stream()
                        .map(line -> line.stream().map(HarmlessText::of).toList())
                        .toList());
        assertThat(inCsv.subList(seen.size(), inCsv.size()).stream().map(List::getFirst))
                .containsExactlyElementsOf(stamp(seen.size(), true));

        var xlsx = new MockHttpServletResponse();
        scene.send(query, new WorkbookFile(xlsx, "entries"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx.getContentAsByteArray()))) {
            List<List<String>> inBook = new ArrayList<>();
            book.getSheetAt(0).forEach(row -> {
                if (row.getRowNum() > 0) {
                    inBook.add(List.of(0, 1, 2, 3).stream()
                            .map(i -> cell(row.getCell(i)))
                            .toList());
                }
            });
            assertThat(inBook).isEqualTo(seen);
            List<String> about = new ArrayList<>();
            book.getSheetAt(1).forEach(row -> about.add(cell(row.getCell(0))));
            assertThat(about).containsExactlyElementsOf(stamp(seen.size(), false));
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetAt(0).getHeader().getLeft()).isEqualTo("OFFICIAL-SENSITIVE");
            assertThat(book.getSheetAt(0).getFooter().getLeft()).contains("Jo Flint", "keep until Sun 20 Dec 2026");
        }
    }

    /** @param below after an empty row, where the rows are in the same table */
    private static List<String> stamp(int rows, boolean below) {
        List<String> lines = new ArrayList<>(below ? List.of("") : List.of());
        lines.addAll(List.of(
                "About this file",
                "Marking: OFFICIAL-SENSITIVE",
                "For: Jo Flint",
                "Taken: Fri 20 Nov 2026 14:02",
                "Purpose: IOM",
                "Keep until: Sun 20 Dec 2026, then destroy it",
                "Request: test",
                "Rows: " + rows + ", the file is whole"));
        return lines;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String cell(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case NUMERIC ->
                org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : Long.toString((long) cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    /** The order as it is meant: by the value, then by what comes next, then by key; what is missing last. */
    private static List<String> expected(List<ListScene.Entry> entries, String order) {
        Comparator<ListScene.Entry> by;
        Function<ListScene.Entry, @Nullable Object> value;
        if (order.contains("number")) {
            value = ListScene.Entry::number;
            by = Comparator.comparing((ListScene.Entry each) -> each.number() == null ? 0 : each.number())
                    .thenComparing(ListScene.Entry::entered);
        } else if (order.contains("day")) {
            value = ListScene.Entry::day;
            by = Comparator.comparing(each -> each.day() == null ? LocalDate.MIN : each.day());
        } else {
            value = ListScene.Entry::name;
            // The database sorts by the letters' numbers.
            by = Comparator.comparing(each -> each.name() == null ? "" : each.name(), WalkByKeyTest::byLettersNumbers);
        }
        by = by.thenComparing(each -> each.key().toString());
        by = order.endsWith("desc") ? by.reversed() : by;
        by = Comparator.comparing((ListScene.Entry each) -> value.apply(each) == null)
                .thenComparing(by);
        return entries.stream().sorted(by).map(each -> each.key().toString()).toList();
    }

    private static int byLettersNumbers(String one, String other) {
        return java.util.Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
