package uk.turnstone.linkage.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of number by which records are known, and what each is worth when asking who is the same person.
 *
 * <table>
 * <caption>What a number says</caption>
 * <tr><th>kind</th><th>links across agencies</th><th>one per person</th></tr>
 * <tr><td>PNC, CRO, NHS, CRN, prison number</td><td>yes</td><td>yes</td></tr>
 * <tr><td>custody record</td><td>no</td><td>no: one per arrest</td></tr>
 * <tr><td>client reference</td><td>no</td><td>yes, within the agency</td></tr>
 * </table>
 */
public enum IdentifierType {
    PNC("PNC number", true, true, raw -> PncId.parse(raw)),
    CRO("CRO number", true, true, raw -> CroId.parse(raw)),
    NHS("NHS number", true, true, raw -> NhsNumber.parse(raw)),
    CRN("probation CRN", true, true, raw -> Crn.parse(raw)),
    PRISON_NUMBER("prison number", true, true, raw -> PrisonNumber.parse(raw)),
    CUSTODY_RECORD("custody record", false, false, null),
    CLIENT_REF("client reference", false, true, null);

    private static final Set<String> SAYS_NOTHING =
            Set.of("N/A", "NA", "NK", "NONE", "NULL", "NIL", "UNKNOWN", "NOT KNOWN", "TBC", "0", "-");

    private final String label;
    private final boolean acrossAgencies;
    private final boolean onePerPerson;
    private final @Nullable Function<String, Optional<? extends Identifier>> form;

    IdentifierType(
            String label,
            boolean acrossAgencies,
            boolean onePerPerson,
            @Nullable Function<String, Optional<? extends Identifier>> form) {
        this.label = label;
        this.acrossAgencies = acrossAgencies;
        this.onePerPerson = onePerPerson;
        this.form = form;
    }

    /** What people call it, to stand within a sentence. */
    public String label() {
        return label;
    }

    /** The short name in blocking keys and files: {@code pnc}, {@code prison_number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same number at two agencies means the same person. */
    public boolean linksAcrossAgencies() {
        return acrossAgencies;
    }

    /** Whether two different numbers of this kind, from one issuer, say "two persons". */
    public boolean onePerPerson() {
        return onePerPerson;
    }

    /** The one form of this number, or empty where it is not valid; reading that form again gives it unchanged. */
    public Optional<String> canonical(String raw) {
        if (form != null) {
            return form.apply(raw).map(Identifier::canonical);
        }
        String text = Written.capitals(raw);
        return text.isEmpty() || SAYS_NOTHING.contains(text) ? Optional.empty() : Optional.of(text);
    }

    /** Whether this number is valid but stands for "none known", such as ten noughts, and so says nothing. */
    public boolean isPlaceholder(String raw) {
        return form != null && form.apply(raw).filter(Identifier::isPlaceholder).isPresent();
    }
}
