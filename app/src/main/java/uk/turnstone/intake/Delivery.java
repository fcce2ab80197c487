package uk.turnstone.intake;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the register has it; no values of rows. Times are Europe/London.
 *
 * @param id number
 * @param key key used in addresses of pages
 * @param agency number of the agency whose extract it is
 * @param agencyCode its code
 * @param agencyName its name
 * @param agreement code and title of the agreement
 * @param format name of the format
 * @param version version of the format
 * @param mapping name of the mapping; null where none was used
 * @param file name of the file, its size and hash
 * @param header headings as given
 * @param corrects key of the delivery whose row it corrects; null for one of its own
 * @param state reading, waiting, published, refused, failed
 * @param began when reading began
 * @param published when it became visible
 * @param by name of who delivered
 * @param decidedBy name of who let it in or refused it, where it waited
 * @param rows where its rows ended
 * @param note a sentence for whoever looks at it
 */
public record Delivery(
        int id,
        UUID key,
        int agency,
        String agencyCode,
        String agencyName,
        String agreement,
        String format,
        int version,
        @Nullable String mapping,
        GivenFile file,
        List<String> header,
        @Nullable UUID corrects,
        String state,
        LocalDateTime began,
        @Nullable LocalDateTime published,
        String by,
        @Nullable String decidedBy,
        Counts rows,
        @Nullable String note) {

    /** A file as it came: its name, its length in bytes, its SHA-256 in hexadecimal. */
    public record GivenFile(String name, long bytes, String sha256) {}

    /**
     * Where rows ended; before publication only the rows read and rejected are known, the rest being 0.
     *
     * @param corrected how many of the rejected have been corrected here since
     */
    public record Counts(
            long read, long fresh, long changed, long unchanged, long rejected, long ended, long corrected) {}

    public boolean waits() {
        return state.equals("waiting");
    }

    public boolean isPublished() {
        return state.equals("published");
    }

    /** The state in words. */
    public String stateInWords() {
        return switch (state) {
            case "reading" -> "being read";
            case "waiting" -> "waits for a yes";
            default -> state;
        };
    }
}
