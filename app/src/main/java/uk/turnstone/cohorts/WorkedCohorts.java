package uk.turnstone.cohorts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/**
 * Takes over the list of members that a partnership kept before: a CSV with the columns cohort, joined_on, left_on, crn,
 * pnc_id and reason. People are found by their numbers; each joins by the same rules as in the page, all in one
 * transaction. A line that is refused is reported and the others go in.
 */
@Component
public class WorkedCohorts {
    private static final String REASON_OUT = "Left by the partnership's own list of members.";
    private static final String AGE_DECISION = "Taken over from the partnership's own list, which holds adults only.";

    /**
     * What came of a list.
     *
     * @param joined memberships made
     * @param refused sentences, each with the line in the file
     */
    public record Taken(int joined, List<String> refused) {
        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /** What else is done with each membership made, in the same transaction: all of it is there, or nothing. */
    @FunctionalInterface
    public interface AfterJoining {
        /** @param line the line in the file */
        void joined(Membership membership, long line, JdbcClient sql, Context context);
    }

    private final JoinCohort joinCohort;
    private final Transactions transactions;

    public WorkedCohorts(JoinCohort joinCohort, Transactions transactions) {
        this.joinCohort = joinCohort;
        this.transactions = transactions;
    }

    /** @throws UncheckedIOException if the file cannot be read */
    public Taken takeOver(Path list, Context context) {
        return takeOver(list, context, (membership, line, sql, who) -> {});
    }

    /** The same, with something done for each membership made. */
    public Taken takeOver(Path list, Context context, AfterJoining after) {
        List<NamedCsvRecord> lines = lines(list);
        return transactions.write(context, sql -> {
            NumbersOfPeople people = NumbersOfPeople.among(lines, sql);
            // Each line asks the same dozen questions, under policies that make planning dearer than answering.
            sql.sql("SET LOCAL plan_cache_mode = force_generic_plan").update();
            List<String> refused = new ArrayList<>();
            for (NamedCsvRecord line : lines) {
                take(line, people, sql, context, after)
                        .ifPresent(why -> refused.add("Line " + line.getStartingLineNumber() + ": " + why));
            }
            sql.sql("SELECT cohorts.measure()").query((row, number) -> true).single();
            return new Taken(lines.size() - refused.size(), refused);
        });
    }

    private static List<NamedCsvRecord> lines(Path list) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(list, StandardCharsets.UTF_8)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence if the line is refused. */
    private Optional<String> take(
            NamedCsvRecord line, NumbersOfPeople people, JdbcClient sql, Context context, AfterJoining after) {
        Set<UUID> found = people.of(line);
        if (found.size() != 1) {
            return Optional.of(
                    found.isEmpty()
                            ? "Nobody on record has these numbers."
                            : "These numbers are of more than one person.");
        }
        try {
            Membership made = joinCohort.join(
                    new JoinCohort.Joining(found.iterator().next(), line.getField("cohort"), stay(line), AGE_DECISION),
                    sql,
                    context);
            after.joined(made, line.getStartingLineNumber(), sql, context);
            return Optional.empty();
        } catch (CohortRefusal refusal) {
            return Optional.ofNullable(refusal.getMessage());
        } catch (DateTimeParseException e) {
            return Optional.of("Dates are written as 2026-11-20.");
        }
    }

    private static Stay stay(NamedCsvRecord line) {
        LocalDate joined = LocalDate.parse(line.getField("joined_on"));
        String left = line.getField("left_on");
        return left.isBlank()
                ? Stay.since(joined, line.getField("reason"))
                : new Stay(joined, line.getField("reason"), LocalDate.parse(left), REASON_OUT);
    }
}
