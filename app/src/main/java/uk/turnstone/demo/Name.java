package uk.turnstone.demo;

import java.util.List;

/**
 * A person's name as the person would give it.
 *
 * @param surname now; a one-name person has only this
 * @param birthSurname before a marriage, otherwise the same
 * @param forenames none, one or two
 * @param nickname what friends say, or empty
 * @param ownScript forename and surname in the script of the family, or empty where that is Latin
 */
record Name(String surname, String birthSurname, List<String> forenames, String nickname, List<String> ownScript) {

    String forename() {
        return forenames.isEmpty() ? "" : forenames.getFirst();
    }

    String allForenames() {
        return String.join(" ", forenames);
    }

    boolean changed() {
        return !surname.equals(birthSurname);
    }

    Name withForenames(List<String> others, String nickname) {
        return new Name(surname, birthSurname, others, nickname, List.of());
    }

    Name withFamilyName(String family) {
        return new Name(family, family, forenames, nickname, List.of());
    }
}
