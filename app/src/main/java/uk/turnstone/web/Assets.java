package uk.turnstone.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The files of the look: one sheet made of GOV.UK Frontend's and ours, and the typeface. Each has the fingerprint of its
 * content in its name, so that a browser may keep it for ever.
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

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    Assets(@Value("${turnstone.govuk-frontend:5.14.0}") String version) {
        String font = add("source-sans-3", "woff2", read("/assets/source-sans-3.woff2"), "font/woff2");
        add("mark", "svg", read("/assets/mark.svg"), "image/svg+xml");
        String govuk =
                text("/META-INF/resources/webjars/govuk-frontend/" + version + "/dist/govuk/govuk-frontend.min.css");
        // GDS Transport is licensed for GOV.UK alone; its files are neither named nor served.
        String ownFace = govuk.replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "")
                .replace("GDS Transport", "Source Sans 3");
        String own = text("/assets/site.css").replace("source-sans-3.woff2", font);
        add("site", "css", (ownFace + own).getBytes(StandardCharsets.UTF_8), "text/css;charset=UTF-8");
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
