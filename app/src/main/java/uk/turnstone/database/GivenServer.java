package uk.turnstone.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads the address given with {@code --db}: {@code jdbc:postgresql://host:port/name?user=…&password=…}. */
final class GivenServer {
    private GivenServer() {}

    static ServerAddress parse(String given) {
        String address = given.startsWith("jdbc:") ? given.substring(5) : given;
        try {
            URI uri = new URI(address);
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
                throw wrong(null);
            }
            Map<String, String> parameters = parameters(uri.getRawQuery() == null ? "" : uri.getRawQuery());
            String[] account = uri.getUserInfo() == null
                    ? new String[0]
                    : uri.getUserInfo().split(":", 2);
            String user = account.length > 0 ? account[0] : parameters.get("user");
            String password = account.length > 1 ? account[1] : parameters.getOrDefault("password", "");
            if (user == null) {
                throw wrong(null);
            }
            int port = uri.getPort() < 0 ? 5432 : uri.getPort();
            return new ServerAddress("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath(), user, password);
        } catch (URISyntaxException e) {
            throw wrong(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                parameters.put(
                        pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static DatabaseTrouble wrong(@org.jspecify.annotations.Nullable Throwable cause) {
        return new DatabaseTrouble(
                "--db wants postgresql://user:password@host:port/name, with a role that may make roles and schemas.",
                cause);
    }
}
