package uk.turnstone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred thousand entries, altered in each possible way by somebody who has all rights of the database but not the key. */
class TamperingTest {
    private static final int ENTRIES = 100_000;
    private static final int SAMPLED = 25;
    private static final String ENTRY = " WHERE look_key = (SELECT look_key FROM access.look_seal WHERE number = %d)";

    @SuppressWarnings("NullAway.Init")
    private static Trail trail;

    /** One way to alter the trail at a number. */
    record Way(String name, List<String> statements) {
        String[] at(long number) {
            return statements.stream()
                    .map(each -> each.replace("%d", Long.toString(number)).replace("%e", Long.toString(number + 1)))
                    .toArray(String[]::new);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void write() {
        trail = new Trail(ENTRIES);
    }

    @AfterAll
    static void close() {
        trail.close();
    }

    static Stream<Way> ways() {
        List<Way> ways = new ArrayList<>();
        List.of(
                        "at = at + interval '1 microsecond'",
                        "partnership_id = partnership_id + 1",
                        "user_login = 'somebody.else'",
                        "agency_id = agency_id + 1",
                        "role = 'ig-officer'",
                        "purpose = 'MARAC'",
                        "client = '192.0.2.251'",
                        "request = ''",
                        "action = 'read'",
                        "person_key = gen_random_uuid()",
                        "person_key = NULL",
                        "agreements = ''",
                        "agreements = NULL",
                        "found = found + 1",
                        "found = NULL",
                        "look_key = gen_random_uuid()")
                .forEach(field -> ways.add(new Way(
                        "entry: " + field, List.of("UPDATE access.look SET " + field.replace("%", "%%") + ENTRY))));
        List.of(
                        "salt = uuid_send(gen_random_uuid())",
                        "detail = detail || ' '",
                        "detail = NULL",
                        "asked = 'protected address'",
                        "before = 'a', after = 'b'",
                        "after = NULL",
                        "persons = persons || gen_random_uuid()",
                        "persons = NULL",
                        "recipient = 'nobody'",
                        "marking = 'OFFICIAL-SENSITIVE'",
                        "expires_on = expires_on + 1",
                        "salt = NULL, detail = NULL, asked = NULL, before = NULL, after = NULL, persons = NULL, recipient = NULL,"
                                + " marking = NULL, expires_on = NULL, disposed_at = now(), disposed_by = gen_random_uuid()")
                .forEach(field -> ways.add(
                        new Way("payload: " + field, List.of("UPDATE access.look_payload SET " + field + ENTRY))));
        ways.add(new Way(
                "entry: look_id",
                List.of(
                        "ALTER TABLE access.look ALTER look_id DROP IDENTITY",
                        "UPDATE access.look SET look_id = look_id + 1000000000" + ENTRY)));
        ways.add(new Way("seal: hash", List.of("UPDATE access.look_seal SET hash = sha256(hash) WHERE number = %d")));
        ways.add(new Way(
                "seal: payload hash",
                List.of("UPDATE access.look_seal SET payload_hash = sha256(hash) WHERE number = %d")));
        ways.add(new Way(
                "seal: signature", List.of("UPDATE access.look_seal SET signature = sha512(hash) WHERE number = %d")));
        ways.add(new Way("dropped: entry", List.of("DELETE FROM access.look" + ENTRY)));
        ways.add(new Way("dropped: payload", List.of("DELETE FROM access.look_payload" + ENTRY)));
        ways.add(new Way("dropped: seal", List.of("DELETE FROM access.look_seal WHERE number = %d")));
        ways.add(new Way(
                "dropped: all of it",
                List.of(
                        "DELETE FROM access.look" + ENTRY,
                        "DELETE FROM access.look_payload" + ENTRY,
                        "DELETE FROM access.look_seal WHERE number = %d")));
        ways.add(new Way(
                "dropped, and the others moved up",
                List.of(
                        "DELETE FROM access.look_seal WHERE number = %d",
                        "UPDATE access.look_seal SET number = -number WHERE number > %d",
                        "UPDATE access.look_seal SET number = -number - 1 WHERE number < 0")));
        ways.add(new Way("swapped: numbers", List.of("""
                ALTER TABLE access.look_seal DROP CONSTRAINT look_seal_number_check
                """, """
                UPDATE access.look_seal SET number = -number WHERE number IN (%d, %e)
                """, """
                UPDATE access.look_seal SET number = CASE number WHEN -%d THEN %e ELSE %d END WHERE number < 0
                """)));
        ways.add(new Way("swapped: what was sealed", List.of("""
                CREATE TEMP TABLE pair ON COMMIT DROP AS SELECT number, look_key FROM access.look_seal WHERE number IN (%d, %e)
                """, """
                UPDATE access.look_seal SET look_key = gen_random_uuid() WHERE number IN (%d, %e)
                """, """
                UPDATE access.look_seal s SET look_key = p.look_key FROM pair p WHERE s.number = %d + %e - p.number AND p.number IN (%d, %e)
                """)));
        ways.add(new Way(
                "forged: between two",
                List.of(
                        "ALTER TABLE access.look_seal DROP CONSTRAINT look_seal_number_check",
                        "UPDATE access.look_seal SET number = -number - 1 WHERE number >= %d",
                        "UPDATE access.look_seal SET number = -number WHERE number < 0",
                        """
                WITH forged AS (
                    INSERT INTO access.look (partnership_id, user_login, agency_id, role, purpose, request, action)
                    VALUES (1, 'worker.1', 1, 'iom-manager', 'IOM', 'x', 'read') RETURNING look_key)
                INSERT INTO access.look_seal (number, look_key, payload_hash, hash)
                SELECT %d, look_key, '', sha256('forged') FROM forged
                """)));
        return ways.stream()
                .map(way -> way.name().contains("moved up")
                        ? new Way(
                                way.name(),
                                Stream.concat(
                                                Stream.of(
                                                        "ALTER TABLE access.look_seal DROP CONSTRAINT look_seal_number_check"),
                                                way.statements().stream())
                                        .toList())
                        : way);
    }

    @Test
    void aTrailThatNobodyTouchedIsIntactToItsLastEntry() {
        Verdict verdict = trail.walked();
        assertThat(verdict.breach()).isNull();
        assertThat(verdict.walked()).isEqualTo(ENTRIES);
        assertThat(verdict.unsealed()).isZero();
        assertThat(verdict.intact()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyWayIsFoundWhereItWasDone(Way way) {
        long number = 40_000 + way.name().hashCode() % 30_000;
        assertFound(way, number);
    }

    @Test
    void everyWayIsFoundAtTheFirstEntryAndAtTheLast() {
        List<Way> ways = ways().filter(way -> !way.name().startsWith("swapped")).toList();
        for (Way way : ways) {
            assertFound(way, 1);
            boolean cutsTheTail = way.name().startsWith("dropped")
                    && !way.name().equals("dropped: entry")
                    && !way.name().equals("dropped: payload");
            if (!cutsTheTail) {
                assertFound(way, ENTRIES);
            }
        }
    }

    @Test
    void anyWayIsFoundAtAnyEntry() {
        List<Way> ways = ways().toList();
        var random = new Random(20261123);
        for (int i = 0; i < SAMPLED; i++) {
            assertFound(ways.get(random.nextInt(ways.size())), 1 + random.nextInt(ENTRIES - 1));
        }
    }

    private static void assertFound(Way way, long number) {
        Verdict verdict = trail.after(way.at(number));
        assertThat(verdict.breach()).as("%s at %d", way, number).isNotNull();
        assertThat(java.util.Objects.requireNonNull(verdict.breach()).number())
                .as("%s at %d: %s", way, number, verdict.breach().words())
                .isEqualTo(number);
        assertThat(verdict.intact()).isFalse();
    }

    @Test
    void whatIsReorderedIsSaidToBeReorderedAndWhatIsMissingToBeMissing() {
        assertThat(words("swapped: what was sealed", 700)).contains("reordered", "stands now as entry 701");
        assertThat(words("dropped: entry", 700)).contains("missing");
        assertThat(words("dropped: all of it", 700)).contains("missing", "after entry 699 comes entry 701");
        assertThat(words("payload: persons = NULL", 700)).contains("asked or shown", "altered");
    }

    private static String words(String way, long number) {
        Way found = ways().filter(each -> each.name().equals(way)).findFirst().orElseThrow();
        return java.util.Objects.requireNonNull(trail.after(found.at(number)).breach())
                .words();
    }
}
