package uk.turnstone.demo;

/** The police's arrests: {@code police-arrests.csv}. */
final class CustodyDesk implements Agency {
    private static final String SOURCE = "police-arrests";
    private final Desk desk;
    private final OrderedExtract file;

    CustodyDesk(Desk desk) {
        this.desk = desk;
        this.file = desk.open(SOURCE + ".csv", Headings.ARRESTS, 1, 0);
    }

    @Override
    public void file(Subject subject) {
        Person person = subject.life().person;
        Chance chance = person.chance().part(SOURCE);
        int ordinal = 0;
        for (Reported reported : subject.reported()) {
            String[] row = ArrestRow.of(subject, reported, chance.part(ordinal++));
            file.add(row);
            desk.occurrences().add(SOURCE, row[0], reported.crimeNumber());
            desk.truth().record(SOURCE, row[0], person);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
