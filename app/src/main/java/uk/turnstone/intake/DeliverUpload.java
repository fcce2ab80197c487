package uk.turnstone.intake;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotAllowed;

/** Takes in a file that somebody sends through a page, for the agency that the format's extracts come from. */
@Component
final class DeliverUpload {
    private final Transactions transactions;
    private final DeliveryRights rights;
    private final SavedMappings mappings;
    private final Deliver deliver;

    DeliverUpload(Transactions transactions, DeliveryRights rights, SavedMappings mappings, Deliver deliver) {
        this.transactions = transactions;
        this.rights = rights;
        this.mappings = mappings;
        this.deliver = deliver;
    }

    /**
     * Takes it in.
     *
     * @param mapping name of a saved mapping; empty for none
     * @param name the file's name as the browser tells it
     * @throws IntakeTrouble if the file or the mapping cannot be worked with; nothing of it was kept
     */
    DeliveryResult take(Context context, Format format, String mapping, String name, InputStreamSource upload) {
        if (!transactions.read(context, sql -> rights.deliver(sql, context, format))) {
            throw new NotAllowed("No: you do not deliver files of the format “" + format.title() + "”.");
        }
        String agency = transactions.read(context, sql -> rights.deliversFor(sql, context, format));
        Mapping headings = mappings.named(context, mapping, format);
        return TemporaryFile.with(
                file -> {
                    try (var in = upload.getInputStream()) {
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                },
                file -> deliver.file(
                        context,
                        DeliveryRequest.of(file, format)
                                .from(agency)
                                .named(withoutFolder(name))
                                .by(headings),
                        Progress.silent()));
    }

    /** Some browsers tell the folder too; nobody here needs to know it. */
    static String withoutFolder(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return plain.substring(0, Math.min(plain.length(), 200));
    }
}
