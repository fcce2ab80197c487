package uk.turnstone.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to be taken in.
 *
 * @param file where it lies now
 * @param fileName its name as the partner gave it, without folders
 * @param format how to read it
 * @param agency code of the agency whose extract it is
 * @param mapping leads the partner's headings and codes to the format's
 * @param accepted a person has said yes to its share of bad rows and to the records it ends
 * @param corrects the rejected row that it corrects; null for a delivery of its own
 */
public record DeliveryRequest(
        Path file,
        String fileName,
        Format format,
        String agency,
        Mapping mapping,
        boolean accepted,
        @Nullable Correction corrects) {

    /** A file from a partner, by its own headings. */
    public static DeliveryRequest of(Path file, Format format) {
        return new DeliveryRequest(
                file, String.valueOf(file.getFileName()), format, format.agency(), Mapping.none(format), false, null);
    }

    public DeliveryRequest named(String name) {
        return new DeliveryRequest(file, name, format, agency, mapping, accepted, corrects);
    }

    public DeliveryRequest from(String agencyCode) {
        return new DeliveryRequest(file, fileName, format, agencyCode, mapping, accepted, corrects);
    }

    public DeliveryRequest by(Mapping other) {
        return new DeliveryRequest(file, fileName, format, agency, other, accepted, corrects);
    }

    public DeliveryRequest withYes() {
        return new DeliveryRequest(file, fileName, format, agency, mapping, true, corrects);
    }

    DeliveryRequest correcting(Correction row) {
        return new DeliveryRequest(file, fileName, format, agency, mapping, true, row);
    }
}
