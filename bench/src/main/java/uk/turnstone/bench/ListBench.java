package uk.turnstone.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import uk.turnstone.Turnstone;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Transactions;
import uk.turnstone.database.Database;
import uk.turnstone.plans.ActionList;
import uk.turnstone.web.list.ListPlace;
import uk.turnstone.web.list.ListRequest;
import uk.turnstone.web.list.ListShown;
import uk.turnstone.web.list.Lists;

/**
 * The list of open actions with few rows behind it and with many, in one run against one server: first page, a deep page,
 * other orders, filters. Prints medians in milliseconds and ratios. Arguments: few, many, rounds.
 */
public final class ListBench {
    private static final ListPlace PLACE = ListPlace.at("/plans/actions");
    private static final Map<String, String> ASKED = asked();

    private ListBench() {}

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("first page, by due date", "sort=due&dir=asc");
        asked.put("page from the middle", "sort=due&dir=asc&after=MIDDLE");
        asked.put("last page", "sort=due&dir=asc&before=LAST");
        asked.put("by worker, downwards", "sort=owner&dir=desc");
        asked.put("by need", "sort=need&dir=asc");
        asked.put("only late", "view=late");
        asked.put("one need, by due date", "f.need=housing");
        asked.put("one agency, by due date", "f.agency=probation");
        asked.put("only mine (none)", "view=mine");
        asked.put("a fortnight", "f.due-from=2027-01-01&f.due-to=2027-01-14");
        return asked;
    }

    public static void main(String[] arguments) throws Exception {
        int few = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
        Path folder = Files.createTempDirectory("turnstone-bench");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--turnstone.data=" + folder.resolve("data"), "--turnstone.mode=demo")) {
            var bench = new Run(context);
            Map<String, Double> small = bench.medians(few, rounds);
            Map<String, Double> large = bench.medians(many, rounds);
            // The few again, so that warming up is not taken for speed.
            Map<String, Double> again = bench.medians(few, rounds);
            System.out.printf("%-28s %10s %10s %8s%n", "", few + " rows", many + " rows", "ratio");
            ASKED.keySet().forEach(name -> {
                double least = Math.min(number(small, name), number(again, name));
                System.out.printf(
                        "%-28s %7.1f ms %7.1f ms %8.2f%n",
                        name, least, number(large, name), number(large, name) / least);
            });
        }
    }

    private static double number(Map<String, Double> medians, String name) {
        return java.util.Objects.requireNonNull(medians.get(name));
    }

    /** One server and whoever asks it. */
    private static final class Run {
        private final Lists lists;
        private final Transactions transactions;
        private final Context reader;
        private final Database database;

        Run(ConfigurableApplicationContext context) {
            lists = context.getBean(Lists.class);
            transactions = context.getBean(Transactions.class);
            reader = context.getBean(Contexts.class).as("iom-manager", null);
            database = context.getBean(Database.class);
        }

        Map<String, Double> medians(int rows, int rounds) throws SQLException {
            fill(rows);
            String middle = key(rows / 2);
            String last = key(rows - 1);
            Map<String, Double> medians = new LinkedHashMap<>();
            ASKED.forEach((name, asked) -> {
                String query = asked.replace("MIDDLE", middle).replace("LAST", last);
                List<Double> times = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    long began = System.nanoTime();
                    show(query);
                    times.add((System.nanoTime() - began) / 1e6);
                }
                Collections.sort(times);
                medians.put(name, times.get(times.size() / 2));
            });
            return medians;
        }

        private ListShown show(String query) {
            return transactions.read(
                    reader, sql -> lists.show(ActionList.LIST, PLACE, ListRequest.of(query), sql, reader));
        }

        private String key(int place) {
            return transactions.read(reader, sql -> sql.sql(
                            "SELECT action_key::text FROM plans.action ORDER BY due, action_key OFFSET :place LIMIT 1")
                    .param("place", place)
                    .query(String.class)
                    .single());
        }

        /** A person, a name and a plan to every ten actions; some in the past, most ahead; forty workers. */
        private void fill(int rows) throws SQLException {
            try (Connection connection = database.administrator()) {
                JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                @Nullable Integer holding = sql.sql("SELECT min(holding_id) FROM access.holding WHERE category = 'plan'")
                        .query(Integer.class)
                        .optional()
                        .orElse(null);
                if (holding == null) {
                    sql.sql("""
                            INSERT INTO access.holding (partnership_id, agency_id, category, basis)
                            SELECT :partnership, :agency, c, 'SV-01' FROM unnest(ARRAY['plan', 'identity-offender']) AS c
                            """)
                            .param("partnership", reader.partnership())
                            .param("agency", reader.agency())
                            .update();
                }
                sql.sql("""
                        TRUNCATE plans.plan, plans.action, people.person, people.person_record, people.record_name CASCADE;
                        INSERT INTO people.person (partnership_id) SELECT 1 FROM generate_series(1, greatest(:rows / 10, 1));
                        INSERT INTO people.person_record (record_id, person_id, holding_id, known_from, rule, evidence, decided_by)
                            SELECT person_id, person_id, (SELECT max(holding_id) FROM access.holding WHERE category = 'identity-offender'),
                                   now(), 'first', 'bench', 'rules' FROM people.person;
                        INSERT INTO people.record_name (record_id, ordinal, known_from, holding_id, delivery_id, line, name_use, full_name)
                            SELECT record_id, 0, now(), holding_id, 1, 2, 'as recorded', 'Bird ' || md5(record_id::text) FROM people.person_record;
                        INSERT INTO plans.plan (record_id, holding_id, title, opened_on, opened_by)
                            SELECT record_id, (SELECT max(holding_id) FROM access.holding WHERE category = 'plan'), 'bench', '2026-11-01', 'bench'
                            FROM people.person_record;
                        INSERT INTO plans.action (plan_key, holding_id, need, action, owner, agency_id, due, decided_by)
                            SELECT p.plan_key, p.holding_id,
                                   (ARRAY['housing', 'work', 'health', 'drugs and alcohol', 'money', 'thinking', 'people'])[1 + n % 7],
                                   'Action ' || n, 'Worker ' || n % 40,
                                   (SELECT agency_id FROM access.agency WHERE code = (ARRAY['police', 'probation', 'council'])[1 + n % 3]
                                        AND partnership_id = 1),
                                   date '2026-10-01' + n % 200, 'bench'
                            FROM (SELECT plan_key, holding_id, row_number() OVER () AS place FROM plans.plan) p
                            CROSS JOIN generate_series(1, 10) AS nth
                            CROSS JOIN LATERAL (SELECT ((p.place * 10 + nth) * 7919 % 1000003)::int AS n) AS drawn;
                        ANALYZE plans.plan, plans.action, people.person, people.person_record, people.record_name;
                        """).param("rows", rows).update();
            }
        }
    }
}
