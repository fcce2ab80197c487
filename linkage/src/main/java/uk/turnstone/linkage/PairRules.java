package uk.turnstone.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import uk.turnstone.linkage.Profile.ComparedName;

/**
 * The rules for two records (domain notes, question 26: deterministic on numbers first, then name, birth date and more,
 * with people to decide where it is unsure).
 *
 * <table>
 * <caption>First rule that applies</caption>
 * <tr><th>shared number</th><th>name and full birth date</th><th>more</th><th>then</th></tr>
 * <tr><td>across agencies</td><td>contradict</td><td></td><td>review: shared number</td></tr>
 * <tr><td>across agencies</td><td>do not contradict</td><td></td><td>joined</td></tr>
 * <tr><td>none across</td><td>equal</td><td>a middle name differs</td><td>nothing</td></tr>
 * <tr><td>none across</td><td>equal</td><td>agreement, a number of one kind differs</td><td>review</td></tr>
 * <tr><td>none across</td><td>equal, but main forenames differ</td><td>agreement</td><td>review: twins or alias</td></tr>
 * <tr><td>none across</td><td>equal</td><td>agreement</td><td>joined</td></tr>
 * </table>
 *
 * <p>Names are equal by first forename and surname in any of their uses. Agreement is a postcode, a number of the same
 * agency's own, or a middle name written in full; where a forename or surname is wanting, only the number, since twins
 * share all else.
 */
final class PairRules {

    private PairRules() {}

    /** What the rules say of two different records; the same whichever comes first. */
    static Verdict compare(Profile one, Profile two) {
        Profile a = one.id() < two.id() ? one : two;
        Profile b = a == one ? two : one;
        List<IssuedNumber> across = a.sharedNumbers(b).stream()
                .filter(IssuedNumber::linksAcrossAgencies)
                .toList();
        if (across.isEmpty()) {
            return BirthDates.equal(a.birth(), b.birth()) ? byNameAndBirth(a, b) : new Verdict.Unrelated();
        }
        return a.contradicts(b) ? sharedNumber(a, b, across) : byNumber(a, b, across);
    }

    private static Verdict sharedNumber(Profile a, Profile b, List<IssuedNumber> across) {
        return new Verdict.ForReview(new Finding(
                Finding.Kind.SHARED_NUMBER,
                List.of(a.id(), b.id()),
                "Both carry " + listed(across)
                        + ", but neither birth date nor surname agrees: on one of them it is wrong."));
    }

    private static Verdict byNumber(Profile a, Profile b, List<IssuedNumber> across) {
        List<String> evidence = new ArrayList<>();
        across.forEach(number -> evidence.add("Both carry " + number.number() + "."));
        equalNames(a, b).stream().findFirst().ifPresent(pair -> evidence.add(sameName(pair)));
        if (a.birth() != null && BirthDates.equal(a.birth(), b.birth())) {
            evidence.add("Both were born on " + BirthDates.inWords(a.birth()) + ".");
        }
        evidence.addAll(agreements(a, b));
        return new Verdict.Joined(new Link(a.id(), b.id(), LinkRule.SHARED_NUMBER, evidence));
    }

    private static Verdict byNameAndBirth(Profile a, Profile b) {
        Optional<NamePair> match = equalNames(a, b).stream()
                .filter(pair -> hasOneMoreAgreement(a, b, pair))
                .findFirst();
        PartialDate birth = a.birth();
        if (match.isEmpty() || birth == null) {
            return new Verdict.Unrelated();
        }
        SortedSet<IssuedNumber.Series> differing = IssuedNumber.differing(a.numbers(), b.numbers());
        if (!differing.isEmpty()) {
            return review(
                    Finding.Kind.DIFFERENT_NUMBERS,
                    a,
                    b,
                    "Alike in name and birth date, but the "
                            + differing.stream().map(s -> s.type().label()).collect(Collectors.joining(" and the "))
                            + " differs: two persons, or one with two numbers.");
        }
        if (ownFirstNamesDiffer(a, b)) {
            return review(
                    Finding.Kind.NAME_OF_ANOTHER,
                    a,
                    b,
                    "Born on one day, and one gives the other's name as " + "another of theirs: one person, or twins.");
        }
        List<String> evidence = new ArrayList<>();
        evidence.add(sameName(match.get()));
        evidence.add("Both were born on " + BirthDates.inWords(birth) + ".");
        evidence.addAll(agreements(a, b));
        if (match.get().left().sharesMiddleName(match.get().right())) {
            evidence.add("Both have the same middle name.");
        }
        return new Verdict.Joined(new Link(a.id(), b.id(), LinkRule.NAME_BIRTH_AND_MORE, evidence));
    }

    /** Two names, one of each record, with equal first forename and surname and no differing middle name. */
    private record NamePair(ComparedName left, ComparedName right) {}

    private static List<NamePair> equalNames(Profile a, Profile b) {
        return a.names().stream()
                .flatMap(left -> b.names().stream().map(right -> new NamePair(left, right)))
                .filter(pair ->
                        pair.left().firstAndSurname().equals(pair.right().firstAndSurname()))
                .filter(pair -> !pair.left().middleNamesDiffer(pair.right()))
                .toList();
    }

    private static boolean hasOneMoreAgreement(Profile a, Profile b, NamePair pair) {
        boolean number = !a.sharedNumbers(b).isEmpty();
        boolean whole = pair.left().isWhole() && pair.right().isWhole();
        return number
                || (whole
                        && (!Collections.disjoint(a.postcodes(), b.postcodes())
                                || pair.left().sharesMiddleName(pair.right())));
    }

    private static boolean ownFirstNamesDiffer(Profile a, Profile b) {
        String left = a.names().getFirst().first();
        String right = b.names().getFirst().first();
        return a.sharedNumbers(b).isEmpty() && !left.equals(right);
    }

    private static List<String> agreements(Profile a, Profile b) {
        List<String> sentences = new ArrayList<>();
        a.sharedNumbers(b).stream()
                .filter(number -> !number.linksAcrossAgencies())
                .forEach(number -> sentences.add("Both carry " + number.number() + " of " + number.issuer() + "."));
        a.postcodes().stream()
                .filter(b.postcodes()::contains)
                .forEach(postcode -> sentences.add("Both give the postcode " + postcode + "."));
        return sentences;
    }

    private static String sameName(NamePair pair) {
        return "Both are named " + pair.left().firstAndSurname() + ".";
    }

    private static String listed(List<IssuedNumber> numbers) {
        return numbers.stream().map(number -> number.number().toString()).collect(Collectors.joining(" and "));
    }

    private static Verdict review(Finding.Kind kind, Profile a, Profile b, String sentence) {
        return new Verdict.ForReview(new Finding(kind, List.of(a.id(), b.id()), sentence));
    }
}
