package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.turnstone.demo.District.Lsoa;
import uk.turnstone.demo.District.SnapPoint;
import uk.turnstone.demo.Polygon.Point;

/**
 * The force's street-level files, awkward as the real ones are: incidents that equal one another to the letter and
 * carry no identifier, identifiers that come again in a later month with a newer outcome, crimes reported beyond the
 * four districts, and positions that lie in no ward.
 */
final class StreetCrimes {
    private static final double OUTSIDE = 0.004;
    private static final double IN_NO_WARD = 0.002;
    private static final int SEEN_AGAIN_A_MONTH = 8;

    private record Row(
            String id, String lsoaCode, String lsoaName, String street, Point at, CrimeType type, String outcome) {
        Row withOutcome(String newer) {
            return new Row(id, lsoaCode, lsoaName, street, at, type, newer);
        }
    }

    private final Chance chance;
    private final Scale scale;
    private final Weighted<Lsoa> smallAreas;
    private List<Row> stillOpen = List.of();

    StreetCrimes(Chance chance, Scale scale, SaltmarshVale area) {
        this.chance = chance;
        this.scale = scale;
        // A few small areas, the town centres, have many times the crime of the others.
        Chance busy = chance.part("busy");
        this.smallAreas = Weighted.of(
                area.districts().stream().flatMap(d -> d.lsoas().stream()).toList(),
                lsoa -> StrictMath.exp(0.9 * busy.normal()));
    }

    void write(Path directory, FileCounts counts) throws IOException {
        YearMonth month = DemoCalendar.FIRST_CRIME_MONTH;
        Map<String, Integer> figures = new TreeMap<>();
        while (!month.isAfter(DemoCalendar.LAST_CRIME_MONTH)) {
            String name = "police-street/" + month + "-saltmarsh-vale-street.csv";
            try (Extract file = new Extract(directory, name, Headings.STREET, counts)) {
                for (Row row : rows(month)) {
                    file.add(fields(row, month));
                    figures.merge(
                            month + "," + row.lsoaCode() + "," + row.type().name(), 1, Integer::sum);
                }
            }
            month = month.plusMonths(1);
        }
        try (Extract truth = new Extract(directory, "truth/crimes.csv", Headings.TRUTH_CRIMES, counts)) {
            figures.forEach((key, rows) -> {
                String[] parts = key.split(",", 3);
                truth.add(parts[0], parts[1], parts[2], String.valueOf(rows));
            });
        }
    }

    private List<Row> rows(YearMonth month) {
        Chance here = chance.part(month.getYear() * 12L + month.getMonthValue());
        List<Row> rows = new ArrayList<>();
        for (CrimeType type : CrimeType.ALL) {
            Chance ofType = here.part(type.name());
            int count = ofType.count(type.expected(month, scale.crimesAMonth()));
            for (int i = 0; i < count; i++) {
                rows.add(row(ofType, type, month));
            }
        }
        List<Row> news = stillOpen;
        stillOpen = rows.stream()
                .filter(row -> row.outcome().equals("Under investigation"))
                .limit(SEEN_AGAIN_A_MONTH)
                .map(row -> row.withOutcome(row.type().settled(here)))
                .toList();
        rows.addAll(news);
        rows.sort(Comparator.comparing(Row::lsoaName)
                .thenComparing(Row::street)
                .thenComparing(row -> row.type().name())
                .thenComparing(Row::id));
        return rows;
    }

    private Row row(Chance here, CrimeType type, YearMonth month) {
        String id = type.outcome() == CrimeType.Outcomes.NONE ? "" : identifier(here);
        String outcome = type.outcome(here, month);
        double where = here.unit();
        if (where < OUTSIDE) {
            int neighbour = here.below(SaltmarshVale.NEIGHBOURS.size());
            int number = here.between(1, 9);
            return new Row(
                    id,
                    "E0199900" + number,
                    SaltmarshVale.NEIGHBOURS.get(neighbour) + " 00" + number + "B",
                    "Drove Road",
                    new Point(980_000 - number * 1_000, 53_950_000 + neighbour * 100_000),
                    type,
                    outcome);
        }
        Lsoa lsoa = smallAreas.pick(here);
        SnapPoint place = here.one(
                lsoa.places().subList(0, here.happens(0.6) ? 2 : lsoa.places().size()));
        // Off the pier and off the cliff: the position is at sea though the small area is known.
        Point at = where < OUTSIDE + IN_NO_WARD ? new Point(place.point().lon(), 53_890_000) : place.point();
        return new Row(id, lsoa.code(), lsoa.name(), place.street(), at, type, outcome);
    }

    private static String identifier(Chance here) {
        StringBuilder id = new StringBuilder(64);
        for (int i = 0; i < 4; i++) {
            id.append(HexFormat.of().toHexDigits(here.bits()));
        }
        return id.toString();
    }

    private static String[] fields(Row row, YearMonth month) {
        return new String[] {
            row.id(),
            month.toString(),
            AreaFiles.FORCE,
            AreaFiles.FORCE,
            Point.degrees(row.at().lon()),
            Point.degrees(row.at().lat()),
            "On or near " + row.street(),
            row.lsoaCode(),
            row.lsoaName(),
            row.type().name(),
            row.outcome(),
            ""
        };
    }
}
