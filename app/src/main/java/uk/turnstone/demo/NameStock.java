package uk.turnstone.demo;

import java.util.List;

/** Where plain names come from. */
enum NameStock {
    /** Birds: every name as likely as another, and nobody real. */
    BIRDS {
        @Override
        String surname(Chance chance) {
            return chance.one(Vocabulary.SURNAMES);
        }

        @Override
        String forename(Chance chance, Sex sex) {
            return chance.one(sex == Sex.FEMALE ? Vocabulary.FEMALE_FORENAMES : Vocabulary.MALE_FORENAMES);
        }
    },
    /** Names of the country, the commonest as common as they are: what linking at scale has to stand. */
    COMMON {
        @Override
        String surname(Chance chance) {
            return chance.happens(Common.LISTED)
                    ? Common.SURNAMES.pick(chance)
                    : chance.one(Common.PARTS).getFirst()
                            + chance.one(Common.PARTS).getLast();
        }

        @Override
        String forename(Chance chance, Sex sex) {
            return (sex == Sex.FEMALE ? Common.FEMALE : Common.MALE).pick(chance);
        }
    };

    abstract String surname(Chance chance);

    abstract String forename(Chance chance, Sex sex);

    /** The lists with their weights, read when first wanted. */
    private static final class Common {
        private static final List<List<String>> LIST = Vocabulary.rows("common-surnames.csv");
        private static final List<List<String>> PARTS = Vocabulary.rows("surname-parts.csv");
        private static final Weighted<String> SURNAMES = weighted(LIST);
        private static final Weighted<String> MALE = forenames("M");
        private static final Weighted<String> FEMALE = forenames("F");
        /** The share of people who bear a surname of the list. */
        private static final double LISTED =
                LIST.stream().mapToInt(row -> Integer.parseInt(row.get(1))).sum() / 10_000.0;

        private static Weighted<String> forenames(String sex) {
            return weighted(Vocabulary.rows("common-forenames.csv").stream()
                    .filter(row -> row.get(2).equals(sex))
                    .toList());
        }

        private static Weighted<String> weighted(List<List<String>> rows) {
            List<String> names = rows.stream().map(List::getFirst).toList();
            return Weighted.of(
                    names,
                    name -> Double.parseDouble(rows.get(names.indexOf(name)).get(1)));
        }
    }
}
