package uk.turnstone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names people: mostly one bird's name behind one or two others, with the variety that a real coast has. */
final class Naming {
    private static final Map<String, String> NICKNAMES =
            Vocabulary.NICKNAMES.stream().collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

    private Naming() {}

    static Name drawn(Chance chance, Sex sex) {
        double kind = chance.unit();
        if (kind < 0.008) {
            String only = surname(chance);
            return new Name(only, only, List.of(), "", List.of());
        }
        if (kind < 0.020) {
            List<String> forename = chance.one(Vocabulary.OTHER_SCRIPT_FORENAMES);
            List<String> surname = chance.one(Vocabulary.OTHER_SCRIPT_SURNAMES);
            return new Name(
                    surname.get(1),
                    surname.get(1),
                    List.of(forename.get(1)),
                    "",
                    List.of(forename.get(0), surname.get(0)));
        }
        List<String> forenames = forenames(chance, sex);
        String birth = surname(chance);
        boolean marries = chance.happens(sex == Sex.FEMALE ? 0.12 : 0.005);
        return new Name(
                marries ? surname(chance) : birth, birth, forenames, nickname(chance, forenames.getFirst()), List.of());
    }

    static List<String> forenames(Chance chance, Sex sex) {
        List<String> from = sex == Sex.FEMALE ? Vocabulary.FEMALE_FORENAMES : Vocabulary.MALE_FORENAMES;
        List<String> forenames = new ArrayList<>(List.of(chance.one(from)));
        if (chance.happens(0.45)) {
            String second = chance.one(from);
            if (!second.equals(forenames.getFirst())) {
                forenames.add(second);
            }
        }
        return List.copyOf(forenames);
    }

    static String nickname(Chance chance, String forename) {
        return chance.happens(0.5) ? NICKNAMES.getOrDefault(forename, "") : "";
    }

    /** The family's name in its forms: plain, accented, double, with an apostrophe or a particle. */
    static String surname(Chance chance) {
        String plain = chance.one(Vocabulary.SURNAMES);
        double form = chance.unit();
        if (form < 0.05) {
            return chance.one(Vocabulary.ACCENTED_SURNAMES);
        }
        if (form < 0.11) {
            return plain + "-" + chance.one(Vocabulary.SURNAMES);
        }
        if (form < 0.13) {
            return plain + " " + chance.one(Vocabulary.SURNAMES);
        }
        if (form < 0.17) {
            return (chance.happens(0.8) ? "O'" : "D'") + plain;
        }
        if (form < 0.20) {
            String particle = chance.one(Vocabulary.PARTICLES);
            return particle.endsWith("-") ? particle + plain : particle + " " + plain;
        }
        return plain;
    }
}
