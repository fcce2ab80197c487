package uk.turnstone.demo;

import java.util.Locale;

/** The police's own numbers of people; now and then somebody is written down as if new, under a second one. */
final class Nominals {
    private static final double SECOND = 0.04;
    private static final long FAR = 5_000_003;

    private final Numbering numbers;

    Nominals(Chance chance) {
        numbers = new Numbering(chance, 7);
    }

    String of(Person person, Chance chance) {
        return number(chance.happens(SECOND) ? person.index() + FAR : person.index());
    }

    String first(Person person) {
        return number(person.index());
    }

    private String number(long index) {
        return String.format(Locale.ROOT, "N%07d", numbers.at(index));
    }
}
