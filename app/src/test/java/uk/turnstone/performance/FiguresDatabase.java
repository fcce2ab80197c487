package uk.turnstone.performance;

import java.time.LocalDate;
import java.util.List;
import uk.turnstone.TestDatabase;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.areas.IntakeTransaction;
import uk.turnstone.areas.PlaceFinder;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** A database of its own with areas and crimes in it, and the report on them. */
final class FiguresDatabase implements AutoCloseable {
    private final Database database;

    /** What a test puts in before places are found. */
    interface Areas {
        void put(org.springframework.jdbc.core.simple.JdbcClient sql) throws Exception;
    }

    /** A database into which others delivered. */
    FiguresDatabase(Database database) {
        this.database = database;
    }

    FiguresDatabase(Areas areas, List<StreetFiles.Row> rows) throws Exception {
        this(TestDatabase.fresh());
        StreetFiles.load(database, rows);
        try (var intake = new IntakeTransaction(database)) {
            areas.put(intake.sql());
            new PlaceFinder().locateNew(intake.sql());
            intake.commit();
        }
    }

    CrimeReport report() {
        return new CrimeReport(new Transactions(database.pool(Account.FIGURES)), new CrimeCounts(), new CrimeSources());
    }

    Context context() {
        return new Context("public", "Anybody", 1, 0, "public", "figures", LocalDate.of(2026, 11, 20), "test");
    }

    CrimeFigures make(String area, boolean byWard, String period, boolean against) {
        return report().make(context(), new CrimeScope(area, byWard), Period.parse(period), against);
    }

    @Override
    public void close() {
        database.close();
    }
}
