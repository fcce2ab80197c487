package uk.turnstone.linkage.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import uk.turnstone.linkage.clean.CleaningStep;

/** A way in which two cleaned values, neither of them empty, can be alike. It holds both ways round. */
public sealed interface Likeness {

    boolean holds(String a, String b);

    /** Equal. */
    record Exact() implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return a.equals(b);
        }
    }

    /** {@link JaroWinkler#of}. @param atLeast over 0 up to 1 */
    record JaroWinklerAtLeast(double atLeast) implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return JaroWinkler.of(a, b) >= atLeast;
        }
    }

    /** {@link JaroWinkler#jaro}. @param atLeast over 0 up to 1 */
    record JaroAtLeast(double atLeast) implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return JaroWinkler.jaro(a, b) >= atLeast;
        }
    }

    /** {@link EditDistance#levenshtein}. @param atMost slips, 1 or more */
    record LevenshteinAtMost(int atMost) implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return EditDistance.levenshteinAtMost(a, b, atMost);
        }
    }

    /** {@link EditDistance#damerauLevenshtein}. @param atMost slips, 1 or more */
    record DamerauAtMost(int atMost) implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return EditDistance.damerauAtMost(a, b, atMost);
        }
    }

    /** Equal after a step of cleaning: the sound, the sector of a postcode, the first letter. */
    record SameAfter(CleaningStep step) implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            String one = step.apply(a);
            return !one.isEmpty() && one.equals(step.apply(b));
        }
    }

    /** One is a familiar form of the other, or both are of a third. */
    record Nickname(Nicknames names) implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return names.same(a, b);
        }
    }

    /** Equal once its words are put in order: ANN MARY and MARY ANN. */
    record SameWords() implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return Set.copyOf(List.of(a.split(" "))).equals(Set.copyOf(List.of(b.split(" "))));
        }
    }

    /** Dates written year first, of which day and month are exchanged. */
    record DayAndMonthExchanged() implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            return isDate(a)
                    && isDate(b)
                    && a.startsWith(b.substring(0, 5))
                    && a.substring(5, 7).equals(b.substring(8))
                    && a.substring(8).equals(b.substring(5, 7));
        }
    }

    /** Of as many signs, of which one alone differs. */
    record OneSignDiffers() implements Likeness {
        @Override
        public boolean holds(String a, String b) {
            if (a.length() != b.length()) {
                return false;
            }
            int differ = 0;
            for (int i = 0; i < a.length() && differ < 2; i++) {
                differ += a.charAt(i) == b.charAt(i) ? 0 : 1;
            }
            return differ == 1;
        }
    }

    /** Dates written year first, no more than so many days apart. @param days 1 or more */
    record WithinDays(int days) implements Likeness {
        public static final int NO_DAY = Integer.MIN_VALUE;

        @Override
        public boolean holds(String a, String b) {
            return within(day(a), day(b), days);
        }

        /** As {@link #day} gives them. */
        public static boolean within(int one, int other, int atMost) {
            return one != NO_DAY && other != NO_DAY && Math.abs(one - other) <= atMost;
        }

        /** Days from 1 January 1970 to a date; {@link #NO_DAY} where it is no real one. */
        public static int day(String text) {
            if (!isDate(text)) {
                return NO_DAY;
            }
            int year = number(text, 0, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            boolean real = year >= 0
                    && month >= 1
                    && month <= 12
                    && day >= 1
                    && day <= YearMonth.of(year, month).lengthOfMonth();
            return real ? (int) LocalDate.of(year, month, day).toEpochDay() : NO_DAY;
        }

        /** -1 where a sign is no digit. */
        private static int number(String text, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = number * 10 + digit;
            }
            return number;
        }
    }

    /**
     * What stands in the one column of the one record stands in another column of the other: forename and surname changed places.
     * One of the two must be equal crosswise, and the other alike or not known. Of two values alone it never holds.
     */
    record Exchanged() implements Likeness {
        private static final double ALIKE = 0.8;

        @Override
        public boolean holds(String a, String b) {
            return false;
        }

        /** Of both columns of both records; any may be empty. */
        public boolean holds(String a, String otherOfA, String b, String otherOfB) {
            return (!a.isEmpty() && a.equals(otherOfB) && alike(otherOfA, b))
                    || (!b.isEmpty() && b.equals(otherOfA) && alike(a, otherOfB));
        }

        private static boolean alike(String a, String b) {
            return a.isEmpty() || b.isEmpty() || JaroWinkler.of(a, b) >= ALIKE;
        }
    }

    private static boolean isDate(String text) {
        return text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    }
}
