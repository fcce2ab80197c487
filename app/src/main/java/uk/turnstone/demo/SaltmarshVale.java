package uk.turnstone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import uk.turnstone.demo.District.Lsoa;
import uk.turnstone.demo.District.SnapPoint;
import uk.turnstone.demo.District.Ward;

/**
 * The invented area. Postcodes are of the area NK: right in form (N and K may stand where they stand), but Royal Mail
 * has given it to nobody.
 */
record SaltmarshVale(List<District> districts) {
    /** Neighbours that the force now and then reports crime in. */
    static final List<String> NEIGHBOURS = List.of("Mallowfen", "Saltby Wolds");

    private record Plan(
            String code, String letters, String name, int population, int firstRow, int firstNode, int... wardsByRow) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("E06990001", "ALM", "Aldermoor", 94_100, 3, 0, 3, 3, 2),
            new Plan("E06990002", "BRW", "Brackwater", 141_300, 3, 12, 3, 4, 3),
            new Plan("E06990003", "CLF", "Cleeford", 137_200, 0, 0, 3, 3, 3),
            new Plan("E06990004", "DUN", "Dunsea", 197_400, 0, 12, 4, 3, 4));

    static SaltmarshVale drawn(Chance chance) {
        return new Draughtsman(chance).area();
    }

    /** Draws the districts one after another, numbering wards and small areas through the whole area. */
    private static final class Draughtsman {
        private final Chance chance;
        private final WardTiling tiling;
        private final List<String> streets;
        private int wards;
        private int lsoas;
        private int places;

        Draughtsman(Chance chance) {
            this.chance = chance;
            this.tiling = new WardTiling(chance.part("tiles"));
            this.streets = shuffledStreets(chance.part("streets"));
        }

        SaltmarshVale area() {
            return new SaltmarshVale(PLANS.stream().map(this::district).toList());
        }

        private District district(Plan plan) {
            int number = PLANS.indexOf(plan);
            List<String> outward =
                    Stream.of(1, 2, 3).map(n -> "NK" + (number * 3 + n)).toList();
            List<String> names = Vocabulary.WARDS.stream()
                    .filter(row -> row.get(0).equals(plan.name()))
                    .map(row -> row.get(1))
                    .toList();
            List<Ward> made = new ArrayList<>();
            for (int row = 0; row < plan.wardsByRow().length; row++) {
                int across = plan.wardsByRow()[row];
                int nodes = WardTiling.NODES_ACROSS / across;
                for (int i = 0; i < across; i++) {
                    int from = plan.firstNode() + i * nodes;
                    Polygon tile = tiling.tile(plan.firstRow() + row, from, from + nodes);
                    made.add(ward(plan, outward, names.get(made.size()), made.size() + 1, tile));
                }
            }
            return new District(plan.code(), plan.letters(), plan.name(), plan.population(), outward, made);
        }

        private Ward ward(Plan plan, List<String> outward, String name, int number, Polygon tile) {
            wards++;
            Chance here = chance.part("ward").part(wards);
            List<Lsoa> small = new ArrayList<>();
            for (char letter = 'A'; letter < 'A' + here.between(4, 5); letter++) {
                lsoas++;
                List<SnapPoint> points = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    String sector = here.one(outward) + " " + here.between(1, 9);
                    points.add(new SnapPoint(streets.get(places++ % streets.size()), tile.pointInside(here), sector));
                }
                small.add(new Lsoa(
                        String.format(Locale.ROOT, "E0199%04d", lsoas),
                        String.format(Locale.ROOT, "%s %03d%c", plan.name(), number, letter),
                        points));
            }
            return new Ward(String.format(Locale.ROOT, "E0599%04d", wards), name, tile, small);
        }

        private static List<String> shuffledStreets(Chance chance) {
            List<String> streets = new ArrayList<>(Vocabulary.STREETS.stream()
                    .flatMap(name -> Vocabulary.STREET_KINDS.stream().map(kind -> name + " " + kind))
                    .toList());
            for (int i = streets.size() - 1; i > 0; i--) {
                int other = chance.below(i + 1);
                String held = streets.set(i, streets.get(other));
                streets.set(other, held);
            }
            return streets;
        }
    }
}
