package uk.turnstone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.turnstone.TestDatabase;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

class HoldingsTest {
    private static Database database;
    private static Contexts contexts;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        new OpenReferenceData(AccessTable.read()).into(database);
        contexts = new Contexts(database, Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theSameAgreementsInAnotherOrderAreTheSameHolding() {
        int first = find("probation", "convictions", "SV-01", "PARTNERSHIP");
        assertThat(find("probation", "convictions", "PARTNERSHIP", "SV-01")).isEqualTo(first);
        assertThat(find("probation", "convictions", "SV-01")).isNotEqualTo(first);
    }

    @Test
    void fourAtOnceGetOneNumber() throws Exception {
        var transactions = new Transactions(database.pool(Account.INTAKE));
        var begin = new CyclicBarrier(4);
        Set<Integer> numbers = new HashSet<>();
        try (var four = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(four.submit(() -> transactions.write(contexts.job("test"), sql -> {
                    meet(begin);
                    return Holdings.find(
                            sql, contexts.job("test").partnership(), "police", "arrests", List.of("SV-01"));
                })));
            }
            for (Future<Integer> each : asked) {
                numbers.add(each.get());
            }
        }
        assertThat(numbers).hasSize(1);
    }

    @Test
    void anUnknownAgencyCategoryOrAgreementIsRefused() {
        assertThatThrownBy(() -> find("coastguard", "arrests", "SV-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> find("police", "gossip", "SV-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> find("police", "arrests", "SV-99")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> find("police", "arrests")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayReadAHoldingFollowsFromRoleAndAgency() {
        int treatment = find("drug-service", "treatment-detail", "SV-01");
        int orders = find("probation", "orders-licence", "SV-01");
        // Of any case nothing in full; of their own cases what the role works with.
        assertThat(readable("drug-worker", null)).doesNotContain(treatment, orders);
        assertThat(ofOwnCases("drug-worker")).contains(treatment).doesNotContain(orders);
        assertThat(ofOwnCases("probation-officer")).contains(orders).doesNotContain(treatment);
        assertThat(readable("iom-manager", null)).contains(orders).doesNotContain(treatment);
        assertThat(readable("data-officer-offender", "probation")).contains(orders);
        assertThat(readable("data-officer-offender", "police")).doesNotContain(orders);
        assertThat(readable("safety-manager", null)).isEmpty();
        assertThat(readable("sysadmin", null)).isEmpty();
    }

    private static List<Integer> readable(String role, String agency) {
        return new Transactions(database.pool(Account.APP))
                .read(contexts.as(role, agency), sql -> sql.sql("SELECT unnest(access.readable_holdings())")
                        .query(Integer.class)
                        .list());
    }

    private static List<Integer> ofOwnCases(String role) {
        return new Transactions(database.pool(Account.APP))
                .read(contexts.as(role, null), sql -> sql.sql("SELECT unnest(access.holdings_at('own', 'full'))")
                        .query(Integer.class)
                        .list());
    }

    private static int find(String agency, String category, String... agreements) {
        Context job = contexts.job("test");
        return new Transactions(database.pool(Account.INTAKE))
                .write(job, sql -> Holdings.find(sql, job.partnership(), agency, category, List.of(agreements)));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
