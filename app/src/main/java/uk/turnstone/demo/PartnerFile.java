package uk.turnstone.demo;

import java.time.LocalDate;

/** One partner's extract with its clerk, and with the truth of each row written beside it. */
final class PartnerFile implements AutoCloseable {
    private final Desk desk;
    private final String source;
    private final OrderedExtract file;
    private final Clerk clerk;

    /**
     * Opens the extract.
     *
     * @param orderedBy columns that give the order of the rows, counted from 0
     */
    PartnerFile(Desk desk, Source source, ErrorRates rates, int... orderedBy) {
        this.desk = desk;
        this.source = source.fileName();
        this.file = desk.open(this.source + ".csv", Headings.of(source), orderedBy);
        this.clerk = new Clerk(rates);
    }

    /** The stream that what this extract says of the person is drawn from. */
    Chance chance(Person person) {
        return person.chance().part(source);
    }

    Clerk.Entry seen(Subject subject, LocalDate day, Chance chance) {
        return subject.writtenBy(clerk, day, chance.part("clerk"));
    }

    /** Somebody of whom no agency's number is known: the clerk must be one who writes none. */
    Clerk.Entry seen(Person person, LocalDate day, Chance chance) {
        return clerk.write(person, Identifiers.NONE, day, "", chance.part("clerk"));
    }

    /** A row about nobody. */
    void add(String... row) {
        file.add(row);
    }

    /** A row about a person. */
    void about(Person person, String key, String... row) {
        file.add(row);
        names(key, person);
    }

    /** Tells the truth of whom a row names. */
    void names(String key, Person person) {
        desk.truth().record(source, key, person);
    }

    /** Tells the truth of which occurrence a row reports. */
    void reports(String key, String occurrence) {
        desk.occurrences().add(source, key, occurrence);
    }

    @Override
    public void close() {
        file.close();
    }
}
