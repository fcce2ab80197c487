package uk.turnstone.areas;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.identifier.Postcode;

/**
 * A key of an address, where no UPRN is given: its letters and digits in small letters, with its postcode if that is one.
 * Equal for “4 Samphire Close, Aldermoor” and “4, SAMPHIRE CLOSE Aldermoor”; it does not know that a flat has two names.
 */
public final class AddressKey {
    private static final Pattern NOT_TOLD_APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private AddressKey() {}

    /** The keys that a text may have which somebody typed in one line: without a postcode, and with one at its end. */
    public static List<String> asTyped(String line) {
        String plain = of(line, null);
        if (plain == null) {
            return List.of();
        }
        return List.of(plain, plain.replaceFirst(" ([a-z0-9]+) ([a-z0-9]+)$", " $1$2"));
    }

    /** The key; null for an address without letters and digits. */
    public static @Nullable String of(@Nullable String address, @Nullable String postcode) {
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
