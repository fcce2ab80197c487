package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.access.Context;
import uk.turnstone.database.Account;

/** Every table about people, as the database itself lists them, under no context, the wrong agency and a restriction. */
class EveryTableIsWalledTest {
    private static final String ABOUT_PEOPLE = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition
              AND n.nspname IN ('people', 'history', 'cohorts', 'plans', 'forms', 'intake', 'access', 'governance', 'as_known')
              AND NOT EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhrelid = c.oid)
              AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
                          AND a.attname IN ('record_id', 'person_id', 'person_key', 'plan_key', 'action_key', 'records'))
            """;

    private static PeopleScene scene;
    private static @org.jspecify.annotations.Nullable JdbcClient administrator;

    @BeforeAll
    static void deliver() {
        scene = new PeopleScene();
        scene.deliver(
                List.of(Said.of("walled", "police", "Wes Fulmar", "1992-03-12").at("TS24 8AA")));
        scene.happened("walled", 2, "arrests", "police", LocalDate.of(2026, 1, 2), null, "Theft");
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    private static synchronized JdbcClient everything() {
        if (administrator != null) {
            return administrator;
        }
        try {
            administrator = JdbcClient.create(new SingleConnectionDataSource(scene.database.administrator(), true));
            return administrator;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tables about people that the account of pages may read at all. */
    private static List<String> readable() {
        return everything()
                .sql(ABOUT_PEOPLE + " AND has_any_column_privilege('turnstone_app', c.oid, 'SELECT') ORDER BY 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static long count(JdbcClient sql, String table) {
        return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    @Test
    void everyTableAboutPeopleThatPagesReadHasRowLevelSecurity() {
        assertThat(everything()
                        .sql(ABOUT_PEOPLE + """
                         AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity
                         AND has_any_column_privilege('turnstone_app', c.oid, 'SELECT')
                        """)
                        .query((row, number) -> row.getString(1))
                        .list())
                .isEmpty();
    }

    @Test
    void everyTableWithARecordAsksWhetherTheRecordIsBarred() {
        List<String> without =
                everything().sql("""
                SELECT format('%I.%I', n.nspname, c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relrowsecurity
                  AND n.nspname IN ('people', 'history', 'cohorts', 'plans', 'forms', 'intake')
                  AND NOT EXISTS (SELECT 1 FROM pg_inherits i WHERE i.inhrelid = c.oid)
                  AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'record_id')
                  AND has_any_column_privilege('turnstone_app', c.oid, 'SELECT')
                  AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'not_barred')
                """).query((row, number) -> row.getString(1)).list();
        assertThat(without).isEmpty();
    }

    @Test
    void withoutAContextNoTableGivesARow() throws java.sql.SQLException {
        List<String> open = new ArrayList<>();
        try (var connection = scene.database.connection(Account.APP)) {
            JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (String table : readable()) {
                if (count(sql, columnsOf(table)) != 0) {
                    open.add(table);
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(readable()).hasSizeGreaterThan(25);
    }

    @Test
    void theWrongAgencyTheOtherSideAndAnotherPartnershipGetNoRow() {
        List<String> open = new ArrayList<>();
        List<Context> strangers = List.of(
                new Context("slate", "A Slate", 1, 4, "idva", "DV service", PeopleScene.TODAY, "r"),
                new Context("slate", "A Slate", 2, 6, "iom-manager", "IOM", PeopleScene.TODAY, "r"),
                new Context("slate", "A Slate", 1, 1, "nobody", "none", PeopleScene.TODAY, "r"));
        for (Context stranger : strangers) {
            for (String table : readable()) {
                if (scene.app.<Long>read(stranger, sql -> count(sql, columnsOf(table))) != 0) {
                    open.add(stranger.role() + " in " + stranger.partnership() + " reads " + table);
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(scene.app.<Long>read(scene.as("iom-manager"), sql -> count(sql, "people.record_name")))
                .as("who may read it does, so that the others could have")
                .isPositive();
    }

    /** Some columns of a table may be closed: the rows are counted by one that is open. */
    private static String columnsOf(String table) {
        String column = everything()
                .sql("""
                SELECT a.attname FROM pg_attribute a
                WHERE a.attrelid = CAST(:table AS regclass) AND a.attnum > 0 AND NOT a.attisdropped
                  AND has_column_privilege('turnstone_app', a.attrelid, a.attnum, 'SELECT') ORDER BY a.attnum LIMIT 1
                """)
                .param("table", table)
                .query((row, number) -> row.getString(1))
                .single();
        return "(SELECT " + column + " FROM " + table + ") AS t";
    }
}
