package uk.turnstone.linkage.clean;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.name.SoundKey;
import uk.turnstone.linkage.name.Soundex;

/**
 * A named step that a model lists for a column. Each takes a text and gives a text; an empty one says that nothing is known.
 *
 * <p>The steps for names, postcodes, dates and CRO numbers follow what the Ministry of Justice's person matching does to
 * its fields; docs/features/linkage.md says where they choose otherwise.
 */
public enum CleaningStep {
    TRIM("Blanks at both ends go", String::strip),
    ONE_SPACE("Blanks and line breaks in a row are one space, and none at the ends", text -> replace(text, "\\s+", " ")
            .strip()),
    NO_SPACES("Blanks go", text -> replace(text, "\\s+", "")),
    UPPER("Capitals", text -> text.toUpperCase(Locale.ROOT)),
    LOWER("Small letters", text -> text.toLowerCase(Locale.ROOT)),
    NO_ACCENTS(
            "Accents go: É is E",
            text -> replace(Normalizer.normalize(text, Normalizer.Form.NFD), "[\\u0300-\\u036F]", "")),
    NO_APOSTROPHES("Apostrophes close up: O'CONNOR is OCONNOR", text -> replace(text, "['’‘`´ʼ]", "")),
    DIVIDE_AT_HYPHENS("Hyphens divide: MARY-ANN is MARY ANN", text -> replace(text, "[-‐‑–—_]+", " ")),
    LETTERS_ONLY("What is no letter and no blank goes", text -> replace(text, "[^\\p{L}\\p{M}\\s]", "")),
    DIGITS_ONLY("What is no digit goes", text -> replace(text, "[^0-9]", "")),
    NO_SYSTEM_MARKS(
            "Marks that systems put before a name go: MIG_ERROR_, NO_SHOW_, DUPLICATE_",
            text -> replace(text, "(?i)(?<![a-z])(?:mig_error_|no_show_|duplicate_)", "")),
    NOT_ENTERED_IS_NOTHING(
            "The words NOT ENTERED go, wherever they stand",
            text -> replace(text, "(?i)\\bnot\\s+entered\\b", " ").strip()),
    MAC_CLOSES_UP("MC DUFF is MCDUFF", text -> replace(text, "(?i)\\b(mc)\\s+(?=\\p{L})", "$1")),
    FIRST_WORD("The first word", text -> word(text, 0)),
    SECOND_WORD("The second word", text -> word(text, 1)),
    THIRD_WORD("The third word", text -> word(text, 2)),
    LAST_WORD("The last word", text -> replace(text.strip(), "^.*\\s", "")),
    TWO_LETTERS_AT_LEAST("A single letter says nothing", text -> text.codePointCount(0, text.length()) < 2 ? "" : text),
    FIRST_LETTER("The first letter", text -> text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1))),
    SOUND("How it sounds, finer than Soundex", SoundKey::of),
    SOUNDEX("American Soundex", Soundex::of),
    NO_PLACEHOLDER_DATES(
            "1 January 1900 and 1970, which systems write where they know none, go",
            text -> text.matches("(?:1900|1970)-?01-?01") ? "" : text),
    DATE_WITH_HYPHENS("19560409 is 1956-04-09", text -> replace(text, "^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3")),
    POSTCODE_BY_SHAPE(
            "A postcode without its space, by its shape; what has another shape goes, and so does NF1, no fixed abode",
            CleaningStep::postcode),
    OUTWARD("The part of a postcode before its last three signs", text -> cut(text, 3)),
    SECTOR("A postcode without its last two letters", text -> cut(text, 2)),
    AREA("The letters with which a postcode begins", text -> replace(text, "[^A-Z].*$", "")),
    NO_PROBLEM_CROS("000000/00Z, which stands for no number, goes", text -> text.equals("000000/00Z") ? "" : text),
    PNC("A PNC number in one form; one whose check letter is wrong goes", number(IdentifierType.PNC)),
    CRO("A CRO number in one form; one whose check letter is wrong goes", number(IdentifierType.CRO)),
    NHS_NUMBER("An NHS number in one form; one whose check digit is wrong goes", number(IdentifierType.NHS)),
    PRISON_NUMBER("A prison number in one form; what is none goes", number(IdentifierType.PRISON_NUMBER)),
    CRN("A probation CRN in one form; what is none goes", number(IdentifierType.CRN));

    private static final Map<String, Pattern> PATTERNS = new java.util.concurrent.ConcurrentHashMap<>();
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}(?:\\d{1,2}|\\d[A-Z])\\d[A-Z]{2}");
    private static final List<String> NO_ABODE = List.of("NF1");

    private final String words;
    private final UnaryOperator<String> change;

    CleaningStep(String words, UnaryOperator<String> change) {
        this.words = words;
        this.change = change;
    }

    /** The step of a name as it stands in a model, such as {@code no-accents}; empty where there is none. */
    public static Optional<CleaningStep> named(String name) {
        return Arrays.stream(values())
                .filter(step -> step.written().equals(name))
                .findFirst();
    }

    /** Its name as it stands in a model. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does, in a sentence without its end. */
    public String words() {
        return words;
    }

    /** The text after this step; empty where nothing is left. */
    public String apply(String text) {
        return text.isEmpty() ? "" : change.apply(text);
    }

    /** Numbers that systems write where they know none go as well. */
    private static UnaryOperator<String> number(IdentifierType type) {
        return text -> type.isPlaceholder(text) ? "" : type.canonical(text).orElse("");
    }

    private static String replace(String text, String pattern, String by) {
        return PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).replaceAll(by);
    }

    private static String word(String text, int place) {
        String[] words = text.strip().split("\\s+");
        return place < words.length ? words[place] : "";
    }

    private static String postcode(String text) {
        String close = replace(text, "\\s+", "").toUpperCase(Locale.ROOT);
        return POSTCODE.matcher(close).matches() && !NO_ABODE.contains(cut(close, 3)) ? close : "";
    }

    private static String cut(String text, int signs) {
        return text.length() <= signs ? "" : text.substring(0, text.length() - signs);
    }
}
