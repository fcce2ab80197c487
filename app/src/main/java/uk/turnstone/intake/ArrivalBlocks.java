package uk.turnstone.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Words;

/** Lays extracts out by their rhythm. */
final class ArrivalBlocks {
    private ArrivalBlocks() {}

    /** Every day, every week, every month, no rhythm set; what holds no extract is left out. */
    static List<ArrivalsPage.Block> of(List<ArrivingExtract> extracts, LocalDate today) {
        List<ArrivalsPage.Block> blocks = new ArrayList<>();
        for (Rhythm.Every every : Rhythm.Every.values()) {
            String title = "Every " + every.word() + span(every);
            add(blocks, every.word(), title, ArrivalWords.headings(every, today), having(extracts, every));
        }
        add(blocks, "none", "No rhythm set", List.of(), having(extracts, null));
        return blocks;
    }

    private static List<ArrivingExtract> having(List<ArrivingExtract> extracts, Rhythm.@Nullable Every every) {
        return extracts.stream()
                .filter(each -> (each.expectation() == null
                                ? null
                                : each.expectation().rhythm().every())
                        == every)
                .toList();
    }

    private static String span(Rhythm.Every every) {
        return switch (every) {
            case DAY -> ": the last 14 days and tomorrow";
            case WEEK -> ": the last 8 weeks and the next, by their Mondays";
            case MONTH -> ": the last 12 months and the next";
        };
    }

    private static void add(
            List<ArrivalsPage.Block> blocks,
            String id,
            String title,
            List<String> headings,
            List<ArrivingExtract> extracts) {
        if (!extracts.isEmpty()) {
            long missed = extracts.stream()
                    .mapToLong(each -> each.strip() == null ? 0 : each.strip().missed())
                    .sum();
            String count = Words.number(extracts.size())
                    + (extracts.size() == 1 ? " extract" : " extracts")
                    + (missed == 0 ? "" : ", " + Words.number(missed) + " did not come");
            blocks.add(new ArrivalsPage.Block(
                    id,
                    title,
                    count,
                    headings,
                    extracts.stream().map(ArrivalBlocks::line).toList()));
        }
    }

    private static ArrivalsPage.Line line(ArrivingExtract each) {
        Arrival last = each.last();
        Expectation expectation = each.expectation();
        Strip strip = each.strip();
        return new ArrivalsPage.Line(
                ArrivingExtract.anchor(each.source().agency(), each.source().format()),
                each.source().agencyName(),
                each.title(),
                expectation == null ? "" : expectation.rhythm().words(),
                strip == null
                        ? List.of()
                        : strip.cells().stream().map(ArrivalWords::mark).toList(),
                last == null ? "none yet" : Words.moment(last.published()),
                last == null ? null : "/deliveries/" + last.key(),
                last == null ? "" : Words.number(last.read()),
                last == null ? "" : QualityPage.percent(last.shareRejected()),
                each.maySet() && expectation == null
                        ? "/deliveries/expected?format=" + each.source().format() + "#say"
                        : null);
    }
}
