package uk.turnstone.bench;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** What goes wrong when somebody is written down. */
final class Mistakes {
    private Mistakes() {}

    static String birthDate(SplittableRandom random, LocalDate born) {
        String date = born.toString();
        if (chance(random, 3)) {
            return "";
        }
        if (chance(random, 2) && born.getDayOfMonth() <= 12) {
            return "%d-%02d-%02d".formatted(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        if (chance(random, 3)) {
            // A digit mistaken, or two neighbours exchanged.
            int at = new int[] {2, 3, 6, 8, 9}[random.nextInt(5)];
            char[] signs = date.toCharArray();
            if (random.nextBoolean() && signs[at - 1] != '-') {
                char kept = signs[at];
                signs[at] = signs[at - 1];
                signs[at - 1] = kept;
            } else {
                signs[at] = (char) ('0' + random.nextInt(10));
            }
            return new String(signs);
        }
        return chance(random, 0.7) ? born.getYear() + "-01-01" : date;
    }

    /** A letter or digit put in, left out, mistaken, or exchanged with its neighbour. */
    static String typo(SplittableRandom random, String text) {
        if (text.length() < 3) {
            return text;
        }
        int at = 1 + random.nextInt(text.length() - 2);
        char now = text.charAt(at);
        char other = Character.isDigit(now) ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26));
        other = Character.isUpperCase(now) ? Character.toUpperCase(other) : other;
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + other + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + other + text.substring(at + 1);
            default -> text.substring(0, at) + text.charAt(at + 1) + now + text.substring(at + 2);
        };
    }

    static boolean chance(SplittableRandom random, double inHundred) {
        return random.nextDouble() * 100 < inHundred;
    }
}
