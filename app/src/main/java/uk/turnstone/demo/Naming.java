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

    static Name drawn(NameStock stock, Chance chance, Sex sex) {
        double kind = chance.unit();
        if (kind < 0.008) {
            String only = surname(stock, chance);
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
        List<String> forenames = forenames(stock, chance, sex);
        String birth = surname(stock, chance);
        boolean marries = chance.happens(sex == Sex.FEMALE ? 0.12 : 0.005);
        return new Name(
                marries ? surname(stock, chance) : birth,
                birth,
                forenames,
                nickname(chance, forenames.getFirst()),
                List.of());
    }

    static List<String> forenames(NameStock stock, Chance chance, Sex sex) {
        List<String> forenames = new ArrayList<>(List.of(stock.forename(chance, sex)));
        if (chance.happens(0.45)) {
            String second = stock.forename(chance, sex);
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
    static String surname(NameStock stock, Chance chance) {
        String plain = stock.surname(chance);
        double form = chance.unit();
        if (form < 0.05) {
            return chance.one(Vocabulary.ACCENTED_SURNAMES);
        }
        if (form < 0.11) {
            return plain + "-" + stock.surname(chance);
        }
        if (form < 0.13) {
            return plain + " " + stock.surname(chance);
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
