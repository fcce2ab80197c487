package uk.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A human being of the worked partnership, as only the truth knows them.
 *
 * @param index household times four and place in it; never repeats
 * @param chance the stream that everything about this person is drawn from
 * @param married the day from which the surname is the present one
 * @param homes in order of time, at least one
 * @param ethnicity 16+1 code of the 2001 census
 */
record Person(
        long index,
        Chance chance,
        Name name,
        Sex sex,
        LocalDate born,
        LocalDate married,
        List<Home> homes,
        String ethnicity) {

    /** Where a person lived from a day on. */
    record Home(LocalDate since, Address address) {}

    String truthKey() {
        return String.format(Locale.ROOT, "P%07d", index);
    }

    LocalDate birthday(int age) {
        return born.plusYears(age);
    }

    int ageOn(LocalDate day) {
        return born.until(day).getYears();
    }

    String surnameOn(LocalDate day) {
        return day.isBefore(married) ? name.birthSurname() : name.surname();
    }

    Address addressOn(LocalDate day) {
        return homes.reversed().stream()
                .filter(home -> !home.since().isAfter(day))
                .findFirst()
                .orElse(homes.getFirst())
                .address();
    }

    /** The home before the one of that day, where there was one. */
    Address addressBefore(LocalDate day) {
        Address now = addressOn(day);
        Address before = homes.getFirst().address();
        for (Home home : homes) {
            if (home.address().equals(now)) {
                break;
            }
            before = home.address();
        }
        return before;
    }
}
