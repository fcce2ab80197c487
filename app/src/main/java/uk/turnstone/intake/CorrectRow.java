package uk.turnstone.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;

/**
 * Corrects one rejected row of a published delivery: the corrected row is a delivery of its own, and in the same step the
 * first one's row is marked as corrected by it. Of two who correct the same row, the second is told.
 */
@Component
final class CorrectRow {
    private final Transactions transactions;
    private final Formats formats;
    private final SavedMappings mappings;
    private final DeliveryRights rights;
    private final Deliver deliver;

    CorrectRow(
            Transactions transactions,
            Formats formats,
            SavedMappings mappings,
            DeliveryRights rights,
            Deliver deliver) {
        this.transactions = transactions;
        this.formats = formats;
        this.mappings = mappings;
        this.rights = rights;
        this.deliver = deliver;
    }

    /** The row as it was turned back. The look is written down. */
    RowToCorrect look(Context context, UUID key, long line) {
        return transactions.write(context, sql -> {
            Delivery delivery = Deliveries.one(sql, Deliveries.Sight.of(context, rights, formats), key)
                    .orElseThrow(CorrectRow::none);
            Format format = formats.find(delivery.format()).orElseThrow(CorrectRow::none);
            if (!rights.workOn(context, format, delivery.agency())) {
                throw new NotAllowed(
                        "No: only " + delivery.agencyName() + ", who delivered this row, may see and correct it.");
            }
            if (format.content() == Format.Content.BOUNDARIES) {
                throw new NotFound("A boundary is corrected in its file: mend it there and deliver the file again.");
            }
            RejectedRow row = RejectedRows.at(sql, delivery.id(), line).orElseThrow(CorrectRow::none);
            AuditTrail.write(sql, context, "read", null, "rejected row " + line + " of delivery " + key);
            String name = delivery.mapping() == null ? "" : delivery.mapping();
            return new RowToCorrect(delivery, format, mappings.named(sql, context, name, format), row);
        });
    }

    /**
     * Takes the row in as corrected.
     *
     * @param cells all its cells, in the order of the delivery's headings
     * @param agreed key of the newer delivery that this row may take the place of; null where nobody said so
     * @throws IntakeTrouble if it could not be taken in; nothing was changed
     */
    Correcting take(Context context, UUID key, long line, List<String> cells, @Nullable UUID agreed) {
        RowToCorrect wrong = look(context, key, line);
        Delivery first = wrong.delivery();
        if (!first.isPublished()) {
            throw new NotFound("Rows are corrected when their delivery has been published.");
        }
        if (wrong.row().corrected() != null) {
            return new Correcting.Overtaken(wrong.row());
        }
        List<Problem> problems = problems(wrong, context, cells);
        if (!problems.isEmpty()) {
            return new Correcting.StillWrong(problems);
        }
        Optional<NewerVersion> newer = newer(context, wrong, cells);
        if (newer.filter(version -> !version.delivery().equals(agreed)).isPresent()) {
            return new Correcting.OlderThanKnown(newer.get());
        }
        var correction = new Correction(first.id(), line);
        try {
            return new Correcting.Taken(TemporaryFile.with(
                    file -> Files.writeString(file, file(first.header(), cells), StandardCharsets.UTF_8),
                    file -> deliver.file(
                            context, request(wrong, file, correction), Progress.silent(), null, (sql, delivery) -> {
                                if (!RejectedRows.corrected(sql, correction, delivery)) {
                                    throw new IntakeTrouble(
                                            "Line " + line + " was corrected by somebody else meanwhile.");
                                }
                            })));
        } catch (IntakeTrouble e) {
            RejectedRow now = look(context, key, line).row();
            if (now.corrected() == null) {
                throw e;
            }
            return new Correcting.Overtaken(now);
        }
    }

    /** What has come since that a row with these cells would take the place of; empty while its key cannot be read. */
    Optional<NewerVersion> newer(Context context, RowToCorrect wrong, List<String> cells) {
        Format format = wrong.format();
        Delivery first = wrong.delivery();
        RowReading reading = reading(wrong, context);
        @Nullable Object[] row = reading.read(cells, false);
        var key = new RecordKey(context.partnership(), first.agencyCode(), format, reading);
        Optional<UUID> record = key.kept(row);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        return transactions.read(context, sql -> NewerVersion.ofRecord(
                        sql,
                        record.get(),
                        key.period(row),
                        new Correction(first.id(), wrong.row().line()))
                .or(() -> format.delivery() == Format.DeliveryKind.SNAPSHOT
                        ? NewerVersion.extract(sql, first)
                        : Optional.empty()));
    }

    private RowReading reading(RowToCorrect wrong, Context context) {
        return new RowReading(
                wrong.format(), wrong.mapping(), formats, wrong.delivery().header(), context.today());
    }

    private List<Problem> problems(RowToCorrect wrong, Context context, List<String> cells) {
        RowReading reading = reading(wrong, context);
        reading.read(cells, true);
        return reading.problems().isEmpty()
                ? AreaRows.problems(wrong.format().content(), wrong.delivery().header(), cells)
                : List.copyOf(reading.problems());
    }

    private static DeliveryRequest request(RowToCorrect wrong, Path file, Correction correction) {
        return DeliveryRequest.of(file, wrong.format())
                .named("Line " + correction.line() + " of "
                        + wrong.delivery().file().name() + ", corrected")
                .from(wrong.delivery().agencyCode())
                .by(wrong.mapping())
                .correcting(correction);
    }

    /** Headings and row with every value in quotes, so that a delimiter in a heading is not taken for the file's. */
    private static String file(List<String> header, List<String> cells) {
        return quoted(header) + "\r\n" + quoted(cells) + "\r\n";
    }

    private static String quoted(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private static NotFound none() {
        return new NotFound("There is no such row among those rejected. Go back to the delivery and choose one.");
    }
}
