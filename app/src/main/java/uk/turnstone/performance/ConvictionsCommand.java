package uk.turnstone.performance;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.turnstone.access.AccessTrouble;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Decision;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.measures.BeforeAfter;
import uk.turnstone.measures.SignStyle;
import uk.turnstone.web.Stamp;
import uk.turnstone.web.Stamps;

/** {@code report convictions}: the convictions table, for a role that may read unpublished figures. */
@Command(
        name = "convictions",
        description = "Convictions in the 12 months before and after joining a cohort.",
        mixinStandardHelpOptions = true)
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class ConvictionsCommand implements Callable<Integer> {
    private static final String FIGURES = "figures-internal";
    private static final int DONE = 0;
    private static final int NOT_ALLOWED = 1;
    private static final int WRONG_USE = 2;
    private static final List<String> HEADINGS =
            List.of("Cohort", "People", "Left out", "Before", "After", "Reduction", "%", "Average");

    private final ConvictionsBeforeAfter convictions;
    private final Contexts contexts;
    private final Permissions permissions;
    private final Transactions transactions;
    private final Stamps stamps;

    @Spec
    @Nullable CommandSpec spec;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ROLE",
            description = "role in which to look, such as analyst")
    String role = "";

    @Option(
            names = "--cohort",
            paramLabel = "CODE",
            description = "one cohort, such as PPO; without it all and the total")
    @Nullable String cohort;

    @Option(names = "--format", defaultValue = "table", paramLabel = "csv|table", description = "default: table")
    String format = "table";

    public ConvictionsCommand(
            ConvictionsBeforeAfter convictions,
            Contexts contexts,
            Permissions permissions,
            Transactions transactions,
            Stamps stamps) {
        this.transactions = transactions;
        this.stamps = stamps;
        this.convictions = convictions;
        this.contexts = contexts;
        this.permissions = permissions;
    }

    @Override
    public Integer call() {
        if (!List.of("csv", "table").contains(format)) {
            return say("--format can be csv or table, not \"" + format + "\".", WRONG_USE);
        }
        try {
            Context context = contexts.atTheServer(role, null);
            return permissions.may(context, FIGURES) instanceof Decision.No no
                    ? say(no.why(), NOT_ALLOWED)
                    : report(context, convictions.of(context), convictions.names(context));
        } catch (AccessTrouble e) {
            return say(Objects.requireNonNullElse(e.getMessage(), "There is no such role."), WRONG_USE);
        }
    }

    /** Rows are chosen after small ones are held back from the whole table, so that asking for one tells no more. */
    private int report(Context context, ConvictionsTable table, Map<String, String> names) {
        SignStyle style = format.equals("csv") ? SignStyle.FILE : SignStyle.SCREEN;
        List<ConvictionsRow> rows = table.rows(style).stream()
                .filter(row -> cohort == null || row.cohort().equals(cohort) && !cohort.equals(BeforeAfter.TOTAL))
                .toList();
        if (rows.isEmpty()) {
            return say("Nobody has ever been in a cohort \"" + cohort + "\".", WRONG_USE);
        }
        Stamp stamp = transactions.write(context, sql -> {
            Stamp made = stamps.ofCommand(sql, context, FIGURES);
            AuditTrail.write(sql, context, Entry.exported("convictions before and after joining", made.handling()));
            return made;
        });
        PrintWriter out = spec().commandLine().getOut();
        if (format.equals("csv")) {
            ConvictionsFile.of(rows, context.today()).print(out);
        } else {
            out.print(table(table, rows, names));
        }
        out.flush();
        spec().commandLine().getErr().println(stamp.inOneLine());
        return DONE;
    }

    private String table(ConvictionsTable table, List<ConvictionsRow> rows, Map<String, String> names) {
        var text = new StringBuilder(cohort == null ? table.sentence() + "\n\n" : "");
        text.append(line(HEADINGS));
        rows.forEach(row -> text.append(line(ConvictionsFile.cells(row))));
        text.append("\n");
        rows.stream()
                .map(ConvictionsRow::cohort)
                .filter(names::containsKey)
                .forEach(code -> text.append("%-8s%s\n".formatted(code, names.get(code))));
        return text.append("\nConvictions complete to %s. <5 and [c]: held back.\n".formatted(table.completeTo()))
                .toString();
    }

    private static String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                        .mapToObj(cell -> (cell == 0 ? "%-8s" : "%10s").formatted(cells.get(cell)))
                        .reduce("", String::concat)
                + "\n";
    }

    private int say(String sentence, int status) {
        spec().commandLine().getErr().println(sentence);
        return status;
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
