package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** When a consent is in force, by the database, by what pages say of one, and by the sentence that defines it. */
class ConsentInForceTest {
    private static final LocalDate ORIGIN = LocalDate.of(2026, 6, 1);
    private static final int DAYS = 12;
    private static final String KIND = "research-victim";
    private static long records;

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient everything;

    @SuppressWarnings("NullAway.Init")
    private static Context manager;

    /**
     * What was said about one person.
     *
     * @param asked days after the first
     * @param delay days from then to the first on which it counts
     * @param until days from the first on which it counts; null for no end
     * @param withdrawn days after it was asked; null where it was not
     */
    record Told(
            boolean given,
            int asked,
            int delay,
            @Nullable Integer until,
            @Nullable Integer withdrawn) {
        LocalDate askedOn() {
            return ORIGIN.plusDays(asked);
        }

        LocalDate from() {
            return askedOn().plusDays(delay);
        }

        @Nullable LocalDate last() {
            return until == null ? null : from().plusDays(until);
        }

        @Nullable LocalDate gone() {
            return !given || withdrawn == null ? null : askedOn().plusDays(withdrawn);
        }

        boolean inForce(LocalDate day) {
            return given
                    && !day.isBefore(from())
                    && (last() == null || !day.isAfter(last()))
                    && (gone() == null || gone().isAfter(day));
        }
    }

    @BeforeContainer
    static void open() throws SQLException {
        database = TestDatabase.fresh();
        new OpenReferenceData(AccessTable.read()).into(database);
        everything = JdbcClient.create(new SingleConnectionDataSource(database.administrator(), true));
        manager = new Contexts(database, Clock.systemUTC()).as("dv-manager", null);
        everything.sql("""
                INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                SELECT partnership_id, agency_id, 'insights-forms', 'test' FROM access.agency WHERE code = 'idva-service'
                """).update();
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Provide
    Arbitrary<Told> told() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS / 3);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(true)), Tuple.of(1, Arbitraries.just(false))),
                        days,
                        days,
                        days.injectNull(0.5),
                        days.injectNull(0.5))
                .as(Told::new);
    }

    @Provide
    Arbitrary<List<Told>> several() {
        return told().list().ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 150)
    void aConsentIsInForceIfGivenBegunNotEndedAndNotWithdrawnByThatDay(@ForAll("told") Told told) {
        long record = written(List.of(told));
        for (LocalDate day = ORIGIN.minusDays(1); day.isBefore(ORIGIN.plusDays(DAYS + 3)); day = day.plusDays(1)) {
            assertThat(inForce(record, day)).as("%s on %s", told, day).isEqualTo(told.inForce(day));
            assertThat(asPagesSay(told).standing(day) == Consent.Standing.IN_FORCE)
                    .as("%s on %s, on pages", told, day)
                    .isEqualTo(told.inForce(day));
        }
    }

    /** Each was written down at the end of the day on which it was asked, in this order, and withdrawn after that. */
    @Property(tries = 100)
    void ofSeveralTheLastWordCounts(@ForAll("several") List<Told> several) {
        long record = written(several);
        for (LocalDate each = ORIGIN.minusDays(1); each.isBefore(ORIGIN.plusDays(DAYS + 3)); each = each.plusDays(1)) {
            LocalDate day = each;
            boolean expected = several.stream()
                    .filter(told -> told.inForce(day))
                    .anyMatch(told -> several.stream()
                            .filter(other -> other != told)
                            .noneMatch(other -> endsIt(other, told, several, day)));
            assertThat(inForce(record, day)).as("%s on %s", several, day).isEqualTo(expected);
        }
    }

    private static boolean endsIt(Told other, Told told, List<Told> several, LocalDate day) {
        LocalDate said = other.given() ? other.gone() : other.askedOn();
        if (said == null || said.isAfter(day) || said.isBefore(told.askedOn())) {
            return false;
        }
        return said.isAfter(told.askedOn()) || other.given() || at(several, other) > at(several, told);
    }

    private static int at(List<Told> several, Told told) {
        for (int i = 0; i < several.size(); i++) {
            if (several.get(i) == told) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    private static boolean inForce(long record, LocalDate day) {
        return new Transactions(database.pool(Account.APP))
                .read(manager, sql -> Consents.inForce(sql, record, KIND, day));
    }

    private static Consent asPagesSay(Told told) {
        LocalDate gone = told.gone();
        return new Consent(
                UUID.randomUUID(),
                1,
                new ConsentKind(KIND, "", "", "", List.of(), ""),
                "",
                new Consent.Said(
                        told.given() ? Consent.GIVEN : Consent.REFUSED,
                        told.askedOn(),
                        ConsentKind.THEMSELVES,
                        null,
                        "in writing",
                        "",
                        told.from(),
                        told.last(),
                        null,
                        null,
                        null),
                "",
                told.askedOn(),
                null,
                false,
                gone == null ? null : new Consent.Withdrawal(gone, "in writing", "", ""));
    }

    private static long written(List<Told> several) {
        long record = ++records;
        everything.sql("""
                WITH someone AS (INSERT INTO people.person (partnership_id) VALUES (1) RETURNING person_id)
                INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                SELECT :record, person_id, holding_id, now(), 'record of our own', '', 'test'
                FROM someone, access.holding WHERE basis = 'test'
                """).param("record", record).update();
        for (int i = 0; i < several.size(); i++) {
            Told told = several.get(i);
            everything
                    .sql("""
                    INSERT INTO access.consent (record_id, holding_id, kind, answer, asked_on, given_by, how, explained, from_day,
                        until_day, recorded_by, recorded_by_name, recorded_at, withdrawn_on, withdrawn_how, withdrawn_said_by,
                        withdrawn_by, withdrawn_by_name, withdrawn_at)
                    SELECT :record, holding_id, :kind, :answer, :asked, 'themselves', 'in writing', 'all', :from, :until::date,
                           'test', 'test', '2026-07-01'::timestamptz + make_interval(mins => :place), :gone::date,
                           :how, :how, :how, :how, CASE WHEN :gone::date IS NOT NULL THEN '2026-07-02'::timestamptz END
                    FROM access.holding WHERE basis = 'test'
                    """)
                    .param("record", record)
                    .param("kind", KIND)
                    .param("answer", told.given() ? Consent.GIVEN : Consent.REFUSED)
                    .param("asked", told.askedOn())
                    .param("from", told.from())
                    .param("until", told.last())
                    .param("place", i)
                    .param("gone", told.gone())
                    .param("how", told.gone() == null ? null : "in writing")
                    .update();
        }
        return record;
    }
}
