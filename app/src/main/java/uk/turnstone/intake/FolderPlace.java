package uk.turnstone.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Tells from where a file lies in the watched folder, and from its name, whose it is and how it is read. */
record FolderPlace(Formats formats, List<Mapping> mappings) {

    /**
     * The request for a file in an agency's folder, or in a folder within it that is called as a saved mapping.
     *
     * @param agency name of the agency's folder
     * @throws IntakeTrouble if neither name nor folder tells a format of that agency
     */
    DeliveryRequest request(String agency, Path file, String within) {
        String name = String.valueOf(file.getFileName());
        if (!within.isEmpty()) {
            Mapping mapping = mappings.stream()
                    .filter(each -> each.name().equalsIgnoreCase(within))
                    .findFirst()
                    .orElseThrow(() -> new IntakeTrouble("The folder " + within
                            + " is called as no saved mapping. Save one of that name, or move the file."));
            return request(agency, file, formats.named(mapping.format())).by(mapping);
        }
        String plain = name.toLowerCase(Locale.ROOT);
        return formats.all().stream()
                .filter(each -> each.agency().equals(agency) && plain.startsWith(each.name()))
                .max(Comparator.comparingInt(each -> each.name().length()))
                .map(each -> request(agency, file, each))
                .orElseThrow(() -> new IntakeTrouble("The name " + name + " begins with no format of " + agency
                        + ". Formats of " + agency + " are: " + names(agency) + "."));
    }

    private static DeliveryRequest request(String agency, Path file, Format format) {
        if (!format.agency().equals(agency)) {
            throw new IntakeTrouble(
                    format.title() + " come from " + format.agency() + ", and the file lies with " + agency + ".");
        }
        return DeliveryRequest.of(file, format);
    }

    private String names(String agency) {
        List<String> names = formats.all().stream()
                .filter(each -> each.agency().equals(agency))
                .map(Format::name)
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
