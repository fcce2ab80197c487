package uk.turnstone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.DemoUser;
import uk.turnstone.cohorts.WorkedCohorts;
import uk.turnstone.database.DataFolder;
import uk.turnstone.database.Database;
import uk.turnstone.database.DatabaseTrouble;
import uk.turnstone.forms.Forms;
import uk.turnstone.forms.SaveForm;
import uk.turnstone.intake.Deliver;
import uk.turnstone.intake.DeliveryRequest;
import uk.turnstone.intake.DeliveryResult;
import uk.turnstone.intake.Format;
import uk.turnstone.intake.Formats;
import uk.turnstone.intake.ProgressLine;

/** Loads the worked partnership into an installation, once, by the same ways that a partner's files take. */
@Component
public final class DemoLoading {
    /** The day that the demonstration takes for today. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final long SEED = 7;
    private static final List<String> WORK_WITH_PEOPLE =
            List.of("iom-manager", "police-iom", "probation-officer", "drug-worker");

    private final DataFolder folder;
    private final Database database;
    private final Deliver deliver;
    private final Formats formats;
    private final Contexts contexts;
    private final WorkedCohorts cohorts;
    private final Forms forms;
    private final SaveForm saveForm;
    private final WorkedClients clients;
    private final WorkedConsents consents;
    private final ExpectedExtracts expected;

    DemoLoading(
            DataFolder folder,
            Database database,
            Deliver deliver,
            Formats formats,
            Contexts contexts,
            WorkedCohorts cohorts,
            Forms forms,
            SaveForm saveForm,
            WorkedClients clients,
            WorkedConsents consents,
            ExpectedExtracts expected) {
        this.folder = folder;
        this.database = database;
        this.deliver = deliver;
        this.formats = formats;
        this.contexts = contexts;
        this.cohorts = cohorts;
        this.forms = forms;
        this.saveForm = saveForm;
        this.clients = clients;
        this.consents = consents;
        this.expected = expected;
    }

    /** Loads it if it is not there; a loading that was interrupted goes on where files are missing. */
    public void loadOnce(PrintStream out) {
        loadOnce(Scale.SMALL, out);
    }

    /** The same at another scale, as the bench does. */
    public void loadOnce(Scale scale, PrintStream out) {
        if (state().equals("loaded")) {
            return;
        }
        long began = System.nanoTime();
        set("worked_partnership = 'loading', fixed_today = '" + TODAY + "'");
        try {
            Path extracts = Files.createTempDirectory("turnstone-demo");
            try {
                new WorkedPartnership(SEED, scale).writeTo(extracts, sentence -> {});
                keepPracticeFiles(extracts.resolve("practice"), out);
                load(extracts, out);
            } finally {
                remove(extracts);
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("The worked partnership cannot be written to the folder for temporary files.", e);
        }
        // Much has come at once: without fresh statistics the first figures would take half a minute. What records say
        // and the keys they are found by were measured when they were taken in.
        run("""
                ANALYZE history.event, intake.source_record, intake.source_row, people.person, people.person_record,
                        people.finding, cohorts.membership, access.holding, plans.plan,
                        forms.filled
                """);
        set("worked_partnership = 'loaded'");
        out.printf(
                "The worked partnership is loaded (%.1f s). Today is %s.%n", (System.nanoTime() - began) / 1e9, TODAY);
    }

    /** Beside the database, where somebody who tries Turnstone finds them. */
    private void keepPracticeFiles(Path practice, PrintStream out) throws IOException {
        Path kept = Files.createDirectories(folder.root().resolve("practice"));
        for (Path file : files(practice)) {
            Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        out.println("  files to practise with are in " + kept);
    }

    private void load(Path extracts, PrintStream out) throws IOException {
        take(out, "authorities", extracts.resolve("authorities.csv"));
        take(out, "force-areas", extracts.resolve("force-areas.csv"));
        for (String list : List.of("offence-groups", "harm-weights")) {
            take(out, list, shipped(list + ".csv", extracts));
        }
        for (Path file : files(extracts.resolve("boundaries"))) {
            take(out, "boundaries", file);
        }
        for (Path file : files(extracts.resolve("police-street"))) {
            take(out, "police-street", file);
        }
        for (String format : List.of("police-arrests", "convictions", "probation-caseload", "drug-service-caseload")) {
            takeAsOftenAsItCame(out, format, extracts);
        }
        for (Source source : Source.values()) {
            takeAsOftenAsItCame(out, source.fileName(), extracts);
        }
        expected.say();
        run(ExpectedExtracts.dating());
        var plans = new WorkedPlans(SEED, workers());
        var allocations = new WorkedAllocations(SEED);
        var assessments = new WorkedForms(SEED, forms, saveForm);
        WorkedCohorts.Taken taken = cohorts.takeOver(
                extracts.resolve("cohorts.csv"), contexts.as("iom-manager", null), (membership, line, sql, context) -> {
                    allocations.joined(membership, line, sql, context);
                    plans.joined(membership, line, sql, context);
                    assessments.joined(membership, line, sql, context);
                });
        clients.write(SEED);
        consents.write();
        out.printf(
                "  cohorts.csv: %,d memberships, %,d not found or refused%n",
                taken.joined(), taken.refused().size());
    }

    /** The demonstration's own lists of offences and of invented weights, as files such as an area delivers. */
    private static Path shipped(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream list = Objects.requireNonNull(DemoLoading.class.getResourceAsStream(name))) {
            Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Those who sign in and work with people, by the code of their agency: they find actions of their own. */
    private Map<String, String> workers() {
        return contexts.demoUsers().stream()
                .filter(user -> WORK_WITH_PEOPLE.contains(user.role()))
                .collect(Collectors.toMap(DemoUser::agency, DemoUser::name, (first, second) -> first));
    }

    private void takeAsOftenAsItCame(PrintStream out, String format, Path extracts) {
        for (int time = 0; time < ExpectedExtracts.times(format); time++) {
            take(out, format, extracts.resolve(format + ".csv"));
        }
    }

    private void take(PrintStream out, String name, Path file) {
        Format format = formats.named(name);
        Context context = format.isOpen()
                ? contexts.job(Contexts.DEMONSTRATION)
                : contexts.as(format.deliveredBy(), format.agency());
        long began = System.nanoTime();
        try (var progress = new ProgressLine(new PrintWriter(out, true, StandardCharsets.UTF_8))) {
            DeliveryResult result =
                    deliver.file(context, DeliveryRequest.of(file, format).withYes(), progress);
            progress.close();
            if (result.heaps() != null) {
                out.printf(
                        "  %s: %s (%.1f s)%n",
                        file.getFileName(), result.heaps().sentence(), (System.nanoTime() - began) / 1e9);
            }
        }
    }

    /** Who one can sign in as, for the screen. */
    public String whoOneCanBe(int port) {
        StringBuilder text = new StringBuilder("Sign in at http://localhost:" + port + "/sign-in as one of:\n");
        for (DemoUser user : contexts.demoUsers()) {
            text.append("  %-20s %s, %s%n".formatted(user.name(), user.roleTitle(), user.agencyName()));
        }
        return text.toString().stripTrailing();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private String state() {
        try (Connection connection = database.administrator();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT coalesce(worked_partnership, '') FROM access.installation")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new DatabaseTrouble("The settings of the installation cannot be read.", e);
        }
    }

    private void set(String what) {
        run("UPDATE access.installation SET " + what);
    }

    private void run(String statement) {
        try (Connection connection = database.administrator()) {
            connection.createStatement().execute(statement);
        } catch (SQLException e) {
            throw new DatabaseTrouble("The settings of the installation cannot be written.", e);
        }
    }
}
