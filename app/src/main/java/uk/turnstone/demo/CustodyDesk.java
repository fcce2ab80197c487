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
        for (int i = 0; i < subject.arrests().size(); i++) {
            String[] row = ArrestRow.of(
                    subject, subject.life().arrests.get(i), subject.arrests().get(i), chance.part(i));
            file.add(row);
            desk.truth().record(SOURCE, row[0], person);
            desk.occurrences().record(SOURCE, row[0], subject.arrests().get(i).crime());
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
