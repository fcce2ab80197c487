package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;

/** Records for tests, written short: {@code agency;forenames/surname,alias/…;birth;PNC 2012/0001234Y;@TS24 8AA}. */
final class WrittenRecord {

    private WrittenRecord() {}

    static PersonRecord open(long id, String written) {
        return read(id, written, false);
    }

    static PersonRecord guarded(long id, String written) {
        return read(id, written, true);
    }

    private static PersonRecord read(long id, String written, boolean isProtected) {
        String[] parts = written.split(";", -1);
        List<PersonName> names = new ArrayList<>();
        for (String name : parts[1].split(",")) {
            String[] halves = name.split("/", -1);
            names.add(new PersonName(halves[0], halves[1]));
        }
        @Nullable PartialDate birth = PartialDate.parse(parts[2]).orElse(null);
        List<PersonIdentifier> numbers = new ArrayList<>();
        List<Postcode> postcodes = new ArrayList<>();
        for (int i = 3; i < parts.length; i++) {
            if (parts[i].startsWith("@")) {
                postcodes.add(Postcode.of(parts[i].substring(1)));
            } else {
                String[] number = parts[i].split(" ", 2);
                numbers.add(PersonIdentifier.parse(IdentifierType.valueOf(number[0]), number[1])
                        .orElseThrow());
            }
        }
        return PersonRecord.of(id, parts[0], "test", isProtected, names, birth, numbers, postcodes, Sex.NOT_KNOWN);
    }
}
