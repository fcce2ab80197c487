package uk.turnstone.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of the look: one sheet made of GOV.UK Frontend's, MOJ Frontend's and ours, the scripts, the pictures of the
 * sheets and the typeface. Each has the fingerprint of its content in its name, so that a browser may keep it for ever.
 */
@Component
final class Assets {

    /**
     * A file as sent.
     *
     * @param content its bytes
     * @param type its media type
     */
    record Asset(byte[] content, String type) {}

    /** Our own sheets, in the order in which they are read; a later one overrules. */
    private static final List<String> SHEETS = List.of("site", "kit", "forms", "lists", "pictures");

    /** Our own scripts; each may import those before it by {@code "./name.js"}. */
    private static final List<String> SCRIPTS = List.of(
            "js-enabled", "autocomplete", "shortcuts", "unsaved", "drafts", "passkeys", "reveals", "lists", "start");

    /** Rules for the crown and the coat of arms. */
    private static final String CROWN = "[^{}]*(?:crown|crest|govuk-logo|copyright-logo)[^{}]*\\{[^{}]*}";

    private static final Pattern PICTURE = Pattern.compile("url\\(\"?/assets/images/([a-z0-9-]+)\\.(svg|png)\"?\\)");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    Assets(
            @Value("${turnstone.govuk-frontend:5.14.0}") String govukVersion,
            @Value("${turnstone.moj-frontend:7.1.0}") String mojVersion,
            @Value("${turnstone.accessible-autocomplete:2.0.4}") String autocompleteVersion,
            Look look) {
        String govuk = "/META-INF/resources/webjars/govuk-frontend/" + govukVersion + "/dist/govuk/";
        String moj = "/META-INF/resources/webjars/ministryofjustice__frontend/" + mojVersion + "/moj/";
        String autocomplete = "/META-INF/resources/webjars/accessible-autocomplete/" + autocompleteVersion
                + "/dist/accessible-autocomplete.min.";
        String font = add("source-sans-3", "woff2", read("/assets/source-sans-3.woff2"), "font/woff2");
        add("mark", "svg", read("/assets/mark.svg"), "image/svg+xml");
        var sheet = new StringBuilder(ownFace(text(govuk + "govuk-frontend.min.css")));
        sheet.append(withPictures(ownFace(text(moj + "moj-frontend.min.css")), moj));
        sheet.append(ownFace(text(autocomplete + "css")));
        // In the sheet and so in its fingerprint: the policy allows no style in a page.
        sheet.append(":root{--look:").append(look.colour()).append('}');
        SHEETS.forEach(own -> sheet.append(text("/assets/" + own + ".css")));
        add("site", "css", bytes(sheet.toString().replace("source-sans-3.woff2", font)), "text/css;charset=UTF-8");
        addScript("govuk-frontend", text(govuk + "govuk-frontend.min.js"));
        addScript("moj-frontend", text(moj + "moj-frontend.min.js"));
        addScript("accessible-autocomplete", text(autocomplete + "js"));
        SCRIPTS.forEach(own -> addScript(own, text("/assets/scripts/" + own + ".js")));
    }

    /** GDS Transport and the crown belong to GOV.UK alone; their files are neither named nor served. */
    private static String ownFace(String sheet) {
        return sheet.replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll(CROWN, "")
                .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "")
                .replace("GDS Transport", "Source Sans 3");
    }

    /** The pictures that a sheet names, served under our addresses. */
    private String withPictures(String sheet, String folder) {
        return PICTURE.matcher(sheet).replaceAll(found -> {
            String type = found.group(2).equals("svg") ? "image/svg+xml" : "image/png";
            byte[] picture = read(folder + "assets/images/" + found.group(1) + "." + found.group(2));
            return "url(" + add(found.group(1), found.group(2), picture, type) + ")";
        });
    }

    private void addScript(String name, String script) {
        String found = script.replaceAll("//# sourceMappingURL=\\S*", "");
        for (var known : List.copyOf(addresses.entrySet())) {
            found = found.replace("\"./" + known.getKey() + "\"", "\"" + known.getValue() + "\"");
        }
        add(name, "js", bytes(found), "text/javascript;charset=UTF-8");
    }

    /** Address of a file by its plain name, such as {@code site.css}. */
    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return address;
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(assets.get(address));
    }

    private String add(String name, String suffix, byte[] content, String type) {
        String address = "/assets/" + name + "." + fingerprint(content) + "." + suffix;
        addresses.put(name + "." + suffix, address);
        assets.put(address, new Asset(content, type));
        return address;
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String path) {
        return new String(read(path), StandardCharsets.UTF_8);
    }

    private static byte[] read(String path) {
        try (var stream = Assets.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The file " + path + " is not in the application");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
