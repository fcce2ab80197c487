package uk.turnstone.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.picture.Gallery;

/** Shows whoever builds the next page what there is to build it of. Part of the demonstration only. */
@Controller
@Open(Open.To.EVERYBODY)
final class DesignPages {
    private final DesignPage page = new DesignPage(components(), Gallery.pictures());

    @GetMapping("/design")
    Reply design() {
        return PageView.of("demo/design", page);
    }

    private static List<DesignPage.Component> components() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text("/design/components.csv"))) {
            return rows.stream()
                    .map(row -> new DesignPage.Component(
                            row.getField("system"),
                            row.getField("name"),
                            row.getField("use").replace("`", ""),
                            call(text("/design/" + row.getField("name") + ".jte"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example as its template has it, without the imports. */
    private static String call(String template) {
        return template.replaceAll("(?m)^@import .*\\R", "").strip();
    }

    private static String text(String path) {
        try (var stream = DesignPages.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The file " + path + " is not in the application");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
