package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

class ReportWrongFactTest {
    private static final ReportedFact NAME = new ReportedFact("f0", "Name", "Wes Fulmar", List.of("Probation"));
    private static final ReportedFact ADDRESS =
            new ReportedFact("a0", "Address", "1 Heron Close, TS24 8AA", List.of("Probation"));
    private static PeopleScene scene;
    private final ReportWrongFact reports = new ReportWrongFact(10);

    @BeforeContainer
    static void deliver() {
        scene = new PeopleScene();
        scene.deliver(List.of(
                Said.of("order", "probation", "Wes Fulmar", "1992-03-12").at("TS24 8AA")));
        scene.administer("""
                INSERT INTO access.role VALUES ('officer', 'Data officer', 'offender', 'managing offenders');
                INSERT INTO access.role VALUES ('home-finder', 'Finder of homes', 'offender', 'managing offenders');
                INSERT INTO access.rule (role, category, relation, read, list, search, export, write, why)
                    SELECT role, category, relation, level, level, level, level, 'own-part', 'test'
                    FROM (VALUES ('officer', 'identity-offender', 'own-part'), ('home-finder', 'identity-offender', 'full'),
                                 ('home-finder', 'contact-offender', 'full')) AS given (role, category, level),
                         unnest(ARRAY['own', 'team', 'agency', 'unrelated']) AS relation;
                """);
    }

    @AfterContainer
    static void close() {
        scene.close();
    }

    private static Context by(String user, String role, int agency) {
        Context any = scene.as(role);
        return new Context(
                user, user, any.partnership(), agency, any.role(), any.purpose(), any.today(), any.request());
    }

    private int report(Context context, ReportedFact fact) {
        return scene.app.write(
                context,
                sql -> reports.report(
                        sql,
                        context,
                        PersonByKey.find(sql, scene.person("order")).orElseThrow(),
                        fact,
                        "wrong fact",
                        "No.",
                        ""));
    }

    private static List<WrongFact> read(Context context, Function<JdbcClient, List<WrongFact>> of) {
        return scene.app.read(context, of);
    }

    @Example
    void reachesTheAgencyThatSaysTheFactAndIsAnsweredOnce() {
        Context manager = by("manager", "iom-manager", 1);
        assertThat(report(manager, NAME)).isEqualTo(1);
        Context officer = by("officer", "officer", 2);
        List<WrongFact> waiting = scene.app.read(officer, sql -> WrongFact.waiting(sql, officer));
        assertThat(waiting)
                .extracting(WrongFact::said, WrongFact::agency, WrongFact::outcome, WrongFact::due)
                .containsExactly(tuple("Wes Fulmar", "Probation", "not answered yet", LocalDate.of(2026, 12, 4)));
        Context police = by("other", "officer", 1);
        assertThatExceptionOfType(WrongFactRefusal.class)
                .as("another agency does not answer")
                .isThrownBy(() -> scene.app.change(
                        police,
                        sql -> reports.answer(sql, police, waiting.getFirst().key(), "right", "It is so.")));
        scene.app.change(
                officer, sql -> reports.answer(sql, officer, waiting.getFirst().key(), "right", "It is so."));
        assertThatExceptionOfType(WrongFactRefusal.class)
                .isThrownBy(() -> scene.app.change(
                        officer,
                        sql -> reports.answer(sql, officer, waiting.getFirst().key(), "corrected", "Again.")));
        assertThat(read(manager, sql -> WrongFact.ofReader(sql, manager, manager.today())))
                .extracting(WrongFact::outcome, WrongFact::words)
                .containsExactly(tuple("right after all", "It is so."));
    }

    @Example
    void isReadOnlyByWhoMayReadTheFactItself() {
        report(by("contact", "iom-manager", 1), ADDRESS);
        Context police = by("pc", "police-iom", 1);
        long person = scene.query(sql -> sql.sql("SELECT min(person_id) FROM people.person")
                .query(Long.class)
                .single());
        assertThat(read(police, sql -> WrongFact.open(sql, police, person)))
                .extracting(WrongFact::what)
                .as("this role does not read addresses")
                .doesNotContain("Address");
        Context finder = by("finder", "home-finder", 1);
        assertThat(read(finder, sql -> WrongFact.open(sql, finder, person)))
                .extracting(WrongFact::what)
                .contains("Address");
        Context idva = scene.as("idva");
        assertThat(read(idva, sql -> WrongFact.open(sql, idva, person))).isEmpty();
    }

    @Example
    void whatNobodySaysIsNotReported() {
        assertThatExceptionOfType(WrongFactRefusal.class)
                .isThrownBy(() -> report(
                        by("manager", "iom-manager", 1), new ReportedFact("f0", "Name", "Wes", List.of("Police"))));
    }

    @Property
    void theAnswerIsDueOnAWorkingDayAfterAsManyWorkingDays(
            @ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(day);
        LocalDate due = ReportWrongFact.workingDaysAfter(from, days);
        long working = from.plusDays(1)
                .datesUntil(due.plusDays(1))
                .filter(each -> each.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();
        assertThat(working).isEqualTo(days);
        assertThat(due.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
    }
}
