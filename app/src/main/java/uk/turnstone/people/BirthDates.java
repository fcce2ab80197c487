package uk.turnstone.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.PartialDate;

/** Birth dates as the tables keep them: the earliest and the latest day that fit. */
final class BirthDates {
    private BirthDates() {}

    /** The day, month or year between these two; empty where either is wanting or they bound none of the three. */
    static Optional<PartialDate> between(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest == null || latest == null) {
            return Optional.empty();
        }
        return Stream.of(
                        PartialDate.of(earliest),
                        PartialDate.of(YearMonth.from(earliest)),
                        PartialDate.of(Year.from(earliest)))
                .filter(date ->
                        date.earliest().equals(earliest) && date.latest().equals(latest))
                .findFirst();
    }

    static @Nullable PartialDate read(ResultSet row) throws SQLException {
        return between(row.getObject("born_earliest", LocalDate.class), row.getObject("born_latest", LocalDate.class))
                .orElse(null);
    }
}
