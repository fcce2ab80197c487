package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One who writes a person down for an agency, with that agency's errors. */
final class Clerk {
    private static final Pattern ZEROS_AFTER_SLASH = Pattern.compile("/0+");
    private final ErrorRates rates;

    Clerk(ErrorRates rates) {
        this.rates = rates;
    }

    /** A person as written down. Birth is ISO, perhaps only in part; whatever is missing is empty. */
    record Entry(
            String surname,
            String forenames,
            String knownAs,
            String birth,
            String address,
            String postcode,
            String pnc) {}

    /**
     * Writes the person down.
     *
     * @param othersPnc a number that is not this person's, for the rare mix-up
     */
    Entry write(Person person, Identifiers identifiers, LocalDate day, String othersPnc, Chance chance) {
        Name name = person.name();
        boolean ownScript = !name.ownScript().isEmpty() && chance.happens(rates.ownScript());
        Address address = chance.happens(rates.oldAddress()) ? person.addressBefore(day) : person.addressOn(day);
        boolean nicknamed = !name.nickname().isEmpty() && chance.happens(rates.nickname());
        return new Entry(
                ownScript ? name.ownScript().get(1) : surname(person, day, chance.part("surname")),
                ownScript
                        ? name.ownScript().get(0)
                        : nicknamed ? name.nickname() : forenames(name, chance.part("forenames")),
                nicknamed ? name.forename() : chance.happens(0.4) ? name.nickname() : "",
                birth(person.born(), chance.part("birth")),
                address.line(),
                chance.happens(rates.noPostcode()) ? "" : address.postcode(),
                pnc(identifiers.pnc(), othersPnc, chance.part("pnc")));
    }

    private String surname(Person person, LocalDate day, Chance chance) {
        String right = chance.happens(rates.maidenName()) ? person.name().birthSurname() : person.surnameOn(day);
        String split = chance.happens(rates.surnameSplit()) ? right.replace('-', ' ') : right;
        String typed = chance.happens(rates.slip() / 2) ? Slip.in(split, chance) : split;
        return chance.happens(rates.upperCase()) ? typed.toUpperCase(Locale.ROOT) : typed;
    }

    private String forenames(Name name, Chance chance) {
        String all = name.allForenames();
        String written = chance.happens(rates.forenamesJoined())
                ? chance.happens(0.9) ? name.forename() : all.replace(" ", "-")
                : all;
        return chance.happens(rates.slip() / 2) ? Slip.in(written, chance) : written;
    }

    private String birth(LocalDate born, Chance chance) {
        if (chance.happens(rates.partialBirth())) {
            return born.toString().substring(0, chance.one(List.of(0, 4, 7)));
        }
        boolean swaps = born.getDayOfMonth() <= 12 && chance.happens(rates.swappedBirth());
        LocalDate written = swaps ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()) : born;
        return (written.isAfter(DemoCalendar.EXTRACTED) ? born : written).toString();
    }

    private String pnc(String right, String others, Chance chance) {
        double drawn = chance.unit();
        if (drawn < rates.noPnc()) {
            return "";
        }
        if (drawn < rates.noPnc() + rates.wrongLetter()) {
            return right.substring(0, 12) + CheckLetter.other(right.charAt(12));
        }
        if (drawn < rates.noPnc() + rates.wrongLetter() + rates.othersPnc()) {
            return others;
        }
        return chance.happens(rates.shortPnc())
                ? ZEROS_AFTER_SLASH.matcher(right.substring(2)).replaceFirst("/")
                : right;
    }
}
