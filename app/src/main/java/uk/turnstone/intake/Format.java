package uk.turnstone.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a format means: read from a YAML definition (docs/features/intake.md tells how to write one).
 *
 * @param name name in commands and pages
 * @param version version of the definition; a change of meaning takes a new one
 * @param title name for people
 * @param about one sentence: what it holds and who sends it
 * @param agency code of the agency whose extract it is, unless another is named
 * @param anyAgency whether every agency may deliver it for itself
 * @param agreement code of the agreement it comes under
 * @param delivery what a delivery of it is
 * @param content what its rows make
 * @param rawCategory data category of the rows as they came
 * @param acceptRejected largest share of rejected rows, 0 to 1, that needs no person's yes
 * @param columns its columns
 * @param key columns that together name a record; empty where rows have no number of their own
 * @param period columns that together name the period a row belongs to
 * @param person what a row says of a person; null for rows that are about none
 * @param events what happened, by row
 * @param place where, by row; null for rows without a place
 * @param rules what cannot be, over several columns
 * @param example a short file of it, of fictional rows
 * @param definition the YAML it was read from
 */
public record Format(
        String name,
        int version,
        String title,
        String about,
        String agency,
        String agreement,
        boolean anyAgency,
        DeliveryKind delivery,
        Content content,
        String rawCategory,
        double acceptRejected,
        List<Column> columns,
        List<String> key,
        List<String> period,
        @Nullable PersonPart person,
        List<EventPart> events,
        @Nullable PlacePart place,
        List<Rule> rules,
        String example,
        String definition) {

    /** What absence from a delivery means (data.md 22). */
    public enum DeliveryKind {
        /** Everything that is so now: what is absent has ended. */
        SNAPSHOT,
        /** What is new or changed: absence says nothing. */
        INCREMENT,
        /** Everything of the periods it names: what is absent from those has ended. */
        PERIOD
    }

    /** What the rows make. */
    public enum Content {
        RECORDS,
        AUTHORITIES,
        BOUNDARIES,
        FORCE_AREAS,
        /** To which group each offence belongs. */
        OFFENCE_GROUPS,
        /** How much harm each offence stands for. */
        HARM_WEIGHTS
    }

    /** Ending of the names of its files when they are written as text: csv or json. */
    public String ending() {
        return content == Content.BOUNDARIES ? "json" : "csv";
    }

    /** True if its rows are about people: then nobody works with it without saying who they are. */
    public boolean aboutPeople() {
        return person != null;
    }

    /** True for open data, which is about nobody and belongs to no partner. */
    public boolean isOpen() {
        return rawCategory.equals("figures-published");
    }

    /** True for rows of those harmed. */
    boolean isVictimSide() {
        return rawCategory.equals("source-rows-victim");
    }

    /** The role that delivers it for its agency: rows of those harmed are for officers of their side alone. */
    public String deliveredBy() {
        return isVictimSide() ? "data-officer-victim" : "data-officer-offender";
    }

    /** Every data category that its rows fall into. */
    java.util.Set<String> categories() {
        java.util.Set<String> categories = new java.util.TreeSet<>(List.of(rawCategory));
        if (person != null) {
            categories.add(person.category());
            Optional.ofNullable(person.equalityCategory()).ifPresent(categories::add);
            Optional.ofNullable(person.address()).map(AddressPart::category).ifPresent(categories::add);
            person.ties().forEach(tie -> categories.add(tie.category()));
            Optional.ofNullable(person.marker()).map(MarkerPart::category).ifPresent(categories::add);
        }
        events.forEach(event -> categories.add(event.category()));
        return categories;
    }

    Optional<Column> column(String heading) {
        return columns.stream().filter(column -> column.name().equals(heading)).findFirst();
    }

    /** Names of columns that hold a person's names. */
    record NamePart(
            String use,
            @Nullable String given,
            @Nullable String family,
            @Nullable String full,
            boolean several) {}

    record IdentifierPart(String type, String column) {}

    /**
     * Names of columns of an address.
     *
     * @param kind column of what kind it is: residence, refuge, no fixed abode, care of
     * @param confidential column that says yes where the address itself must be kept
     * @param uprn column of its property number
     */
    record AddressPart(
            String category,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String kind,
            @Nullable String confidential,
            @Nullable String uprn) {}

    record PersonPart(
            String category,
            List<NamePart> names,
            @Nullable String birth,
            @Nullable String sex,
            @Nullable String equalityCategory,
            @Nullable String ethnicity,
            @Nullable String ethnicityList,
            @Nullable String died,
            List<IdentifierPart> identifiers,
            @Nullable AddressPart address,
            List<TiePart> ties,
            @Nullable MarkerPart marker) {}

    /**
     * Names of columns that say what the person of a row is to somebody else.
     *
     * @param kind column of the kind of tie; null where it is always {@code always}
     * @param otherType type of number by which the other is named; HOUSEHOLD for a household
     * @param other column of that number
     */
    record TiePart(
            String category,
            @Nullable String kind,
            @Nullable String always,
            String otherType,
            String other,
            @Nullable String from,
            @Nullable String to) {}

    /** Names of columns of a warning marker: what it warns of, why, since when, and when it is looked at again. */
    record MarkerPart(
            String category,
            String kind,
            @Nullable String reason,
            @Nullable String setOn,
            @Nullable String reviewOn) {}

    /**
     * What cannot be, or hardly: a row that breaks it is turned back, or taken and told of.
     *
     * @param kind what is compared
     * @param column whose value is judged
     * @param other column that it is judged against; null where there is none
     * @param years for {@link Kind#AT_AGE}: least age in whole years
     * @param rejects whether the row is turned back
     * @param because the reason in the words of whoever must correct it
     */
    record Rule(Kind kind, String column, @Nullable String other, int years, boolean rejects, String because) {
        enum Kind {
            /** The day may not lie before the other day. */
            NOT_BEFORE,
            /** On the day, the person born on the other day must be of an age for certain not below so many years. */
            AT_AGE,
            /** A value is wanted where the other column has one. */
            PRESENT_WITH
        }
    }

    /**
     * An event that a row makes.
     *
     * @param kind name of the kind of event; may depend on a column's code by {@code kindColumn}
     * @param references kind of number to the column that holds it: numbers of the thing at several agencies
     * @param each column of several codes: one event for each of them; null for one event
     */
    record EventPart(
            @Nullable String kind,
            @Nullable String kindColumn,
            String category,
            String at,
            @Nullable String ended,
            List<String> occurrence,
            Map<String, String> references,
            @Nullable String role,
            @Nullable String roleColumn,
            @Nullable String code,
            @Nullable String codeList,
            @Nullable String title,
            @Nullable String group,
            @Nullable String outcome,
            @Nullable String quantity,
            @Nullable String reportedBy,
            @Nullable String each,
            List<String> details) {}

    record PlacePart(
            String longitude,
            String latitude,
            String lsoaCode,
            String lsoaName,
            @Nullable String description,
            @Nullable String uprn,
            @Nullable String address,
            @Nullable String postcode,
            String precision) {}
}
