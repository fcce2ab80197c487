package uk.turnstone.walk;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/**
 * All that a reply tells its reader: status, headers and body, without what differs with every request (tokens, the number of
 * the request, the minute) and without the keys that the reader asked by.
 *
 * @param headers every one but the date
 * @param raw the body as it came
 */
record Told(int status, Map<String, List<String>> headers, String body, String raw) {
    private static final Set<String> EACH_TIME = Set.of("date", "keep-alive", "connection");

    static Told of(HttpResponse<byte[]> reply, WalkedCase asked) {
        String body = text(reply.body());
        Map<String, List<String>> headers = new TreeMap<>();
        reply.headers().map().forEach((name, values) -> {
            if (!EACH_TIME.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.stream().map(value -> unkeyed(value, asked)).toList());
            }
        });
        return new Told(reply.statusCode(), headers, unkeyed(withoutTokens(body), asked), body);
    }

    boolean opens() {
        return status != 401 && status != 403 && status != 404 && !headers.getOrDefault("location", List.of()).contains("/sign-in");
    }

    boolean fails() {
        return status >= 500;
    }

    /** Where two replies differ, in a line; empty where they tell the same. */
    String difference(Told other) {
        if (status != other.status) {
            return "status " + status + ", not " + other.status;
        }
        if (body.equals(other.body) && !headers.equals(other.headers)) {
            return "headers " + headers + ", not " + other.headers;
        }
        int at = 0;
        int most = Math.min(body.length(), other.body.length());
        while (at < most && body.charAt(at) == other.body.charAt(at)) {
            at++;
        }
        return body.equals(other.body)
                ? ""
                : "body from “" + body.substring(at, Math.min(at + 60, body.length())) + "”, not “"
                        + other.body.substring(at, Math.min(at + 60, other.body.length())) + "”";
    }

    private static String withoutTokens(String body) {
        return body.replaceAll("name=\"(_token|_for|_kept|back)\" value=\"[^\"]*\"", "")
                .replaceAll("(<p class=\"ts-printed\">[^<]*?)\\d\\d:\\d\\d([^<]*?)[0-9a-f]{10}(?=</p>)", "$1$2")
                .replaceAll(" · [0-9a-f]{10}(?=</p>)|\"[0-9a-f]{10}\"", "");
    }

    private static String unkeyed(String text, WalkedCase asked) {
        String without = text;
        for (var key : asked.keys().entrySet()) {
            if (WalkedCase.isKey(key.getValue())) {
                without = without.replace(key.getValue(), "(" + key.getKey() + ")");
            }
        }
        return without;
    }

    /** A workbook is told by the texts of its sheets. */
    private static String text(byte[] body) {
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        try {
            Path file = Files.createTempFile("walk", ".xlsx");
            Files.write(file, body);
            StringBuilder texts = new StringBuilder();
            try (var workbook = new ZipFile(file.toFile())) {
                for (var part : Collections.list(workbook.entries())) {
                    texts.append(part.getName())
                            .append('\n')
                            .append(new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
            Files.delete(file);
            return texts.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
