package uk.turnstone.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser and no picture, who keeps one cookie, also over a connection that is not encrypted. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

    private final HttpClient client;
    private final String base;
    private String cookie = "";
    private String token = "";

    Visitor(HttpClient client, String base) {
        this.client = client;
        this.base = base;
    }

    HttpResponse<String> get(String path) {
        HttpResponse<String> reply = send(request(path).build());
        Matcher found = TOKEN.matcher(reply.body());
        if (found.find()) {
            token = found.group(1);
        }
        return reply;
    }

    HttpResponse<String> post(String path, String... fields) {
        StringJoiner body = new StringJoiner("&").add("_token=" + token);
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            reply.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
            return reply;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
