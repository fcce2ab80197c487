package uk.turnstone.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without a picture that keeps cookies as browsers do on localhost: those for encrypted connections too, which
 * Java's own would not send there.
 */
final class Visit {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private static final Pattern SEAL = Pattern.compile("name=\"_for\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();
    private final String base;
    private String token = "";
    private String seal = "";
    private URI at;

    Visit(int port) {
        base = "http://localhost:" + port;
        at = URI.create(base);
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> reply =
                send(HttpRequest.newBuilder(URI.create(base).resolve(path))
                        .header("Accept", "text/html")
                        .build());
        if (reply.statusCode() / 100 == 3) {
            return get(reply.uri().resolve(location(reply)).toString());
        }
        at = reply.uri();
        Matcher found = TOKEN.matcher(reply.body());
        token = found.find() ? found.group(1) : token;
        Matcher sealed = SEAL.matcher(reply.body());
        seal = sealed.find() ? sealed.group(1) : seal;
        return reply;
    }

    /** Sends a form with the token and the seal of the page last loaded. */
    HttpResponse<String> post(String path, String... fields) {
        return postWith(token, seal, path, fields);
    }

    HttpResponse<String> postWith(String sentToken, String sentSeal, String path, String... fields) {
        StringJoiner body = new StringJoiner("&");
        body.add("_token=" + sentToken).add("_for=" + sentSeal);
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(at.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    static String location(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse("");
    }

    String token() {
        return token;
    }

    String seal() {
        return seal;
    }

    /** Where the browser is. */
    URI at() {
        return at;
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            String place = request.uri().getAuthority();
            Map<String, String> kept = cookies.computeIfAbsent(place, fresh -> new TreeMap<>());
            StringJoiner all = new StringJoiner("; ");
            kept.forEach((name, value) -> all.add(name + "=" + value));
            HttpRequest withCookies = kept.isEmpty()
                    ? request
                    : HttpRequest.newBuilder(request, (name, value) -> true)
                            .header("Cookie", all.toString())
                            .build();
            HttpResponse<String> reply = client.send(withCookies, HttpResponse.BodyHandlers.ofString());
            reply.headers().allValues("Set-Cookie").forEach(set -> {
                String[] parts = set.split(";")[0].split("=", 2);
                kept.put(parts[0], parts[1]);
            });
            return reply;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
