package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Holdings;
import uk.turnstone.access.Transactions;
import uk.turnstone.areas.PlaceFinder;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;
import uk.turnstone.intake.StagingTables.Indexes;
import uk.turnstone.people.PublishedPeople;

/**
 * Takes a file in: looks at it, stages its rows, and publishes them in one step with their links. Killed half-way it is as
 * if it had not begun. A file with many bad rows, or one that would end most of what is known, waits for a person's yes.
 */
@Component
public final class Deliver {
    /** From so many rows on the database is told how its events have changed, else figures are planned for what they were. */
    private static final int MANY = 2_000;

    private final Database database;
    private final Transactions intake;
    private final Formats formats;
    private final PlaceFinder places;
    private final AreaRows areas;
    private final BoundaryDelivery boundaries;
    private final long largeFrom;
    private final Turns turns = new Turns();

    /** @param largeFrom bytes from which on a file's rows stay in tables of their own (docs/features/intake.md) */
    Deliver(
            Database database,
            @Qualifier("intake") Transactions intake,
            Formats formats,
            PlaceFinder places,
            AreaRows areas,
            BoundaryDelivery boundaries,
            @Value("${turnstone.intake.large-from:33554432}") long largeFrom) {
        this.database = database;
        this.intake = intake;
        this.formats = formats;
        this.places = places;
        this.areas = areas;
        this.boundaries = boundaries;
        this.largeFrom = largeFrom;
    }

    /**
     * Takes a file in.
     *
     * @throws IntakeTrouble if the file cannot be worked with; nothing of it was kept
     */
    public DeliveryResult file(Context context, DeliveryRequest request, Progress progress) {
        return file(context, request, progress, null, (sql, delivery) -> {});
    }

    /**
     * @param waited the delivery that waited and is now taken in; null for one that begins
     * @param withIt what is to be written in the same step as the delivery
     */
    DeliveryResult file(
            Context context,
            DeliveryRequest request,
            Progress progress,
            DeliveryRegister.@Nullable Begun waited,
            BiConsumer<JdbcClient, Integer> withIt) {
        FileLook look = FileLook.at(request.file(), request.fileName(), done -> progress.at("looking", done, 0));
        if (request.format().content() == Format.Content.BOUNDARIES) {
            return boundaries.take(context, request, look);
        }
        try (InputStream bytes = Files.newInputStream(request.file());
                Rows rows = look.kind() == FileLook.Kind.WORKBOOK
                        ? WorkbookRows.of(request.fileName(), request.file())
                        : CsvRows.of(request.fileName(), look, bytes)) {
            var reading = new RowReading(request.format(), request.mapping(), formats, rows.header(), context.today());
            var begun = waited != null
                    ? waited
                    : intake.write(context, sql -> DeliveryRegister.begin(sql, context, request, look, rows.header()));
            return stageAndPublish(context, request, look, rows, reading, progress, begun, withIt);
        } catch (IOException e) {
            throw new IntakeTrouble(request.fileName() + " cannot be read.", e);
        }
    }

    private DeliveryResult stageAndPublish(
            Context context,
            DeliveryRequest request,
            FileLook look,
            Rows rows,
            RowReading reading,
            Progress progress,
            DeliveryRegister.Begun begun,
            BiConsumer<JdbcClient, Integer> withIt) {
        boolean wide = StagingStreams.isWide(look.bytes());
        try (var turn = turns.take(wide);
                Connection keeper = database.pool(Account.INTAKE).getConnection()) {
            keeper.setAutoCommit(true);
            UnfinishedDeliveries.hold(keeper, begun.id());
            boolean large = look.bytes() >= largeFrom && request.format().content() == Format.Content.RECORDS;
            try {
                if (!UnfinishedDeliveries.takeUp(keeper, begun.id())) {
                    throw new IntakeTrouble("Somebody has decided on " + request.fileName() + " meanwhile.");
                }
                Staging staged =
                        stage(context, request, look, rows, reading, progress, begun.id(), wide, large, keeper);
                try {
                    if (!request.accepted()) {
                        NeedsLook.atRejected(request.format(), staged);
                    }
                    progress.at("publishing", 0, 0);
                    Indexes indexes = large ? StagingTables.index(database, begun.id()) : Indexes.NONE;
                    return publish(context, request, begun, staged, indexes, withIt);
                } catch (NeedsLook e) {
                    return wait(context, request, begun, staged, e.sentence());
                }
            } finally {
                StagingTables.drop(keeper, begun.id());
                UnfinishedDeliveries.letGoOf(keeper, begun.id());
            }
        } catch (SQLException e) {
            fail(context, begun, "The database did not take the file.");
            throw new IntakeTrouble("The database did not take " + request.fileName() + "; nothing of it was kept.", e);
        } catch (RuntimeException | Error e) {
            fail(
                    context,
                    begun,
                    e instanceof IntakeTrouble ? e.getMessage() : "Stopped by a fault; nothing of it was kept.");
            throw e;
        }
    }

    private Staging stage(
            Context context,
            DeliveryRequest request,
            FileLook look,
            Rows rows,
            RowReading reading,
            Progress progress,
            int delivery,
            boolean wide,
            boolean large,
            Connection keeper)
            throws SQLException {
        Format format = request.format();
        Correction corrected = request.corrects();
        Map<String, Integer> holdings = intake.write(context, sql -> holdings(sql, context, request));
        Map<String, Integer> kinds = intake.read(context, Deliver::kinds);
        List<String> header = reading.byFormat(rows.header());
        boolean text = look.kind() == FileLook.Kind.TEXT;
        var check = new RowCheck(format, reading, header, text);
        try (var streams = new StagingStreams(database, delivery, wide, large);
                var ahead = new RowsAhead(
                        rows, row -> check.check(corrected == null ? row.line() : corrected.line(), row.cells()))) {
            var staging = new Staging(
                    streams,
                    new RecordKey(context.partnership(), request.agency(), format, reading),
                    RowPart.of(format, reading, streams, holdings, kinds),
                    new RecordNumbers(keeper),
                    corrected == null ? null : corrected.delivery(),
                    header,
                    new RowCounts(format));
            long whole = text ? look.bytes() : 0;
            for (var batch = ahead.next(); !batch.rows().isEmpty(); batch = ahead.next()) {
                batch.rows().forEach(staging::take);
                progress.at("reading", batch.position(), whole);
            }
            streams.finish();
            return staging;
        }
    }

    private static Map<String, Integer> holdings(JdbcClient sql, Context context, DeliveryRequest request) {
        Map<String, Integer> holdings = new HashMap<>();
        for (String category : new TreeSet<>(request.format().categories())) {
            holdings.put(
                    category,
                    Holdings.find(
                            sql,
                            context.partnership(),
                            request.agency(),
                            category,
                            List.of(request.format().agreement())));
        }
        return holdings;
    }

    private static Map<String, Integer> kinds(JdbcClient sql) {
        Map<String, Integer> kinds = new HashMap<>();
        sql.sql("SELECT name, kind FROM history.event_kind").query(row -> {
            kinds.put(row.getString(1), row.getInt(2));
        });
        return kinds;
    }

    private DeliveryResult publish(
            Context context,
            DeliveryRequest request,
            DeliveryRegister.Begun begun,
            Staging staged,
            Indexes indexes,
            BiConsumer<JdbcClient, Integer> withIt) {
        return intake.write(context, sql -> {
            int rawHolding = Holdings.find(
                    sql,
                    context.partnership(),
                    request.agency(),
                    request.format().rawCategory(),
                    List.of(request.format().agreement()));
            Publication.Outcome outcome =
                    Publication.of(sql, begun.id(), request.format(), rawHolding, indexes, request.corrects() != null);
            if (!request.accepted()) {
                NeedsLook.atEnded(outcome, staged);
            }
            Instant at = outcome.at();
            if (request.format().place() != null) {
                places.locateNew(sql);
            }
            if (request.format().content() != Format.Content.RECORDS) {
                areas.take(sql, begun.id(), request.format().content(), staged.header(), at);
            }
            if (request.format().aboutPeople()) {
                PublishedPeople.take(sql, begun.id(), at);
            }
            RejectedRows.keep(sql, begun.id());
            staged.counts().keep(sql, begun.id());
            var heaps = new Heaps(
                    staged.read(),
                    outcome.fresh(),
                    outcome.changed(),
                    outcome.unchanged(),
                    staged.rejected(),
                    outcome.ended());
            String note = outcome.heldBack() == 0
                    ? null
                    : "%,d records are not in this file. They were kept, because some rejected rows do not say whose they are; send those rows again in a new file."
                            .formatted(outcome.heldBack());
            DeliveryRegister.published(sql, begun.id(), heaps, at, note);
            WaitingFile.forget(sql, begun.id());
            withIt.accept(sql, begun.id());
            RejectedRows.sentAgain(sql, begun.id());
            if (outcome.stay()) {
                StagingTables.keep(sql, begun.id(), indexes, at, rawHolding);
            }
            if (staged.read() >= MANY) {
                sql.sql("SELECT history.measure()").query((row, number) -> true).single();
            }
            AuditTrail.write(sql, context, "delivered", null, "delivery " + begun.key() + ": " + heaps.sentence());
            return new DeliveryResult(begun.key(), "published", heaps, note);
        });
    }

    private DeliveryResult wait(
            Context context, DeliveryRequest request, DeliveryRegister.Begun begun, Staging staged, String note) {
        intake.change(context, sql -> {
            RejectedRows.keep(sql, begun.id());
            WaitingFile.forget(sql, begun.id());
            WaitingFile.keep(sql, begun.id(), request.file());
            DeliveryRegister.waits(sql, begun.id(), staged.read(), staged.rejected(), note);
            AuditTrail.write(sql, context, "delivered", null, "delivery " + begun.key() + " waits");
        });
        return new DeliveryResult(begun.key(), "waiting", null, note);
    }

    private void fail(Context context, DeliveryRegister.Begun begun, @Nullable String note) {
        intake.change(context, sql -> DeliveryRegister.brokeOff(sql, begun.id(), note));
    }
}
