package uk.turnstone.demo;

/** The police's arrests: {@code police-arrests.csv}. */
final class CustodyDesk implements Agency {
    private static final String SOURCE = "police-arrests";
    private final Desk desk;
    private final OrderedExtract file;
    private final Numbering numbers;

    CustodyDesk(Desk desk, Numbering numbers) {
        this.desk = desk;
        this.file = desk.open(SOURCE + ".csv", Headings.ARRESTS, 1, 0);
        this.numbers = numbers;
    }

    @Override
    public void file(Subject subject) {
        Person person = subject.life().person;
        Chance chance = person.chance().part(SOURCE);
        int ordinal = 0;
        for (Life.Arrest arrest : subject.life().arrests) {
            String[] row = ArrestRow.of(subject, arrest, numbers.next(), chance.part(ordinal++));
            file.add(row);
            desk.truth().record(SOURCE, row[0], person);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
