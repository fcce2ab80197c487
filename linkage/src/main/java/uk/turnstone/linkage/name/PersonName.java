package uk.turnstone.linkage.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as a source gave it. Either part may be empty, for people who have one name and for sources that know one; not
 * both.
 *
 * @param forenames all forenames as given, first one first; may be empty
 * @param surname one or several surnames with their particles; may be empty
 */
public record PersonName(String forenames, String surname) {

    /** Words that stand before a surname in many families, so that sharing one is no agreement. */
    private static final Set<String> PARTICLES = Set.of(
            "AL", "AP", "BEN", "BIN", "BINT", "D", "DA", "DAS", "DE", "DEL", "DELLA", "DEN", "DER", "DI", "DO", "DOS",
            "DU", "EL", "IBN", "LA", "LE", "MAC", "MC", "O", "SAN", "ST", "TEN", "TER", "VAN", "VON", "Y", "ZU");

    public PersonName {
        forenames = forenames.strip();
        surname = surname.strip();
        if (forenames.isEmpty() && surname.isEmpty()) {
            throw new IllegalArgumentException("A name needs a forename or a surname.");
        }
    }

    /** A name in two columns, or empty where both are blank. */
    public static Optional<PersonName> of(String forenames, String surname) {
        return forenames.isBlank() && surname.isBlank()
                ? Optional.empty()
                : Optional.of(new PersonName(forenames, surname));
    }

    /**
     * A name in one column: “DIPPER, Wren Mary”, or “Wren Mary van Dipper”, whose last word and the particles before it
     * are the surname. One word alone is a surname, as sources that know one name know that one.
     */
    public static Optional<PersonName> written(String whole) {
        int comma = whole.indexOf(',');
        if (comma >= 0) {
            return of(whole.substring(comma + 1), whole.substring(0, comma));
        }
        List<String> words = Stream.of(whole.strip().split("\\s+")).toList();
        int first = words.size() - 1;
        while (first > 1 && PARTICLES.contains(NameFold.fold(words.get(first - 1)))) {
            first--;
        }
        return of(String.join(" ", words.subList(0, first)), String.join(" ", words.subList(first, words.size())));
    }

    /** The forenames as compared, first one first. */
    public List<String> givenWords() {
        return NameFold.words(forenames);
    }

    /** The surname as compared; “Mc Donald” and “O Connor” are closed up. */
    public List<String> surnameWords() {
        List<String> words = new ArrayList<>();
        String open = "";
        for (String word : NameFold.words(surname)) {
            boolean opens = open.isEmpty() && (word.equals("MC") || word.equals("O"));
            if (opens) {
                open = word;
            } else {
                words.add(open + word);
                open = "";
            }
        }
        if (!open.isEmpty()) {
            words.add(open);
        }
        return List.copyOf(words);
    }

    /** The words of the surname by which families are told apart: without particles, unless there is nothing else. */
    public Set<String> tellingSurnameWords() {
        Set<String> telling =
                surnameWords().stream().filter(w -> !PARTICLES.contains(w)).collect(Collectors.toUnmodifiableSet());
        return telling.isEmpty() ? Set.copyOf(surnameWords()) : telling;
    }

    /** All words as compared, forenames first. */
    public List<String> words() {
        return Stream.concat(givenWords().stream(), surnameWords().stream()).toList();
    }

    /** The whole name as compared, such as {@code WREN MARY VAN DIPPER}; empty where no letter or digit was given. */
    public String normalised() {
        return String.join(" ", words());
    }

    /** First forename and surname as compared: what stays the same where one agency keeps middle names and one not. */
    public String firstAndSurname() {
        return Stream.concat(givenWords().stream().limit(1), surnameWords().stream())
                .collect(Collectors.joining(" "));
    }

    /** Forenames after the first, as compared. */
    public List<String> middleWords() {
        return givenWords().stream().skip(1).toList();
    }

    /** Whether there is a forename and a surname. */
    public boolean isWhole() {
        return !givenWords().isEmpty() && !surnameWords().isEmpty();
    }

    /** As given, forenames first. */
    @Override
    public String toString() {
        return (forenames + " " + surname).strip();
    }
}
