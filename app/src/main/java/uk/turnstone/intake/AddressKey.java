package uk.turnstone.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.identifier.Postcode;

/**
 * A key of an address, where no UPRN is given: its letters and digits in small letters, with its postcode if that is one.
 * Equal for “4 Samphire Close, Aldermoor” and “4, SAMPHIRE CLOSE Aldermoor”; it does not know that a flat has two names.
 */
final class AddressKey {
    private static final Pattern NOT_TOLD_APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private AddressKey() {}

    /** The key; null for an address without letters and digits. */
    static @Nullable String of(@Nullable String address, @Nullable String postcode) {
        String plain = address == null
                ? ""
                : NOT_TOLD_APART
                        .matcher(MARKS.matcher(Normalizer.normalize(address, Normalizer.Form.NFD))
                                .replaceAll(""))
                        .replaceAll(" ")
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return null;
        }
        Optional<String> code =
                Optional.ofNullable(postcode).flatMap(Postcode::parse).map(Postcode::canonical);
        return code.map(right -> plain + " " + right.replace(" ", "").toLowerCase(Locale.ROOT))
                .orElse(plain);
    }
}
