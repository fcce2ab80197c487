package uk.turnstone.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a picture: keeps its session, sends forms with their token, follows where a page sends it but not where a form does. */
public final class SignedIn {
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");

    /** Before words to look for people by, among addresses. */
    public static final String FIND = "find ";

    /** The same, as a program asks. */
    public static final String FIND_BY_PROGRAM = "find by program ";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token = "";

    private SignedIn(int port) {
        base = "http://localhost:" + port;
    }

    /** Nobody yet. */
    public static SignedIn nobody(int port) {
        return new SignedIn(port);
    }

    /** Somebody of the demonstration, by login. */
    public static SignedIn as(String login, int port) {
        var browser = new SignedIn(port);
        browser.get("/sign-in");
        HttpResponse<String> reply = browser.post("/sign-in", Map.of("login", login));
        if (reply.statusCode() != 303) {
            throw new AssertionError("Cannot sign in as " + login + ": " + reply.body());
        }
        browser.get("/who-may-see-what");
        return browser;
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> reply =
                send(HttpRequest.newBuilder(URI.create(base + path)).build());
        if (reply.statusCode() == 303) {
            return get(reply.headers().firstValue("Location").orElseThrow());
        }
        Matcher found = TOKEN.matcher(reply.body());
        if (found.find()) {
            token = found.group(1);
        }
        return reply;
    }

    /** Sends a form with the token of the page last loaded. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_token=" + token + "&", ""));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Looks for people by what is typed into the search, and follows to what was found. */
    public HttpResponse<String> find(String words) {
        return find("/people", words);
    }

    /** The same from another page that looks for people. */
    public HttpResponse<String> find(String page, String words) {
        HttpResponse<String> sent = post(page, Map.of("find", words));
        return sent.statusCode() == 303 ? get(sent.headers().firstValue("Location").orElseThrow()) : sent;
    }

    /** Looks for people as a program does. @param search such as {@code {"q": "wren"}} */
    public HttpResponse<String> findByProgram(String search) {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/v1/people/search"))
                .header("Content-Type", "application/json")
                .header("X-Form-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(search))
                .build());
    }

    /** A page by its address, or what is found by the words behind {@link #FIND} or {@link #FIND_BY_PROGRAM}. */
    public HttpResponse<String> look(String what) {
        if (what.startsWith(FIND)) {
            return find(what.substring(FIND.length()));
        }
        return what.startsWith(FIND_BY_PROGRAM)
                ? findByProgram("{\"q\": \"" + what.substring(FIND_BY_PROGRAM.length()) + "\"}")
                : get(what);
    }

    /**
     * What the reader of a reply can tell from it: its status and its page, without the tokens, times and numbers that
     * differ with every request, the key of a search, and the address that they asked for.
     */
    public static String told(HttpResponse<String> reply) {
        return reply.statusCode()
                + reply.body()
                        .replaceAll("name=\"(_token|_for|back)\" value=\"[^\"]*\"", "")
                        .replaceAll("(<p class=\"ts-printed\">[^<]*?)\\d\\d:\\d\\d([^<]*?)[0-9a-f]{10}(?=</p>)", "$1$2")
                        .replaceAll("/found/[0-9a-f-]{36}|Taken: \\w+ \\d+ \\w+ \\d+ \\d\\d:\\d\\d|Request: [0-9a-f]{10}| · [0-9a-f]{10}(?=</p>)", "");
    }

    /** The token of the page last loaded, for forms with files and for tests of forms without it. */
    public String token() {
        return token;
    }

    public HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** As {@link #send(HttpRequest)}, with the reply as it came: a picture, a workbook. */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try {
            return client.send(request, as);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Address of the server. */
    public String base() {
        return base;
    }
}
