package uk.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an installation is: given as options, else as environment variables, else the ordinary place (docs/settings.md).
 *
 * @param data folder of the installation ({@code --data}, {@code TURNSTONE_DATA})
 * @param db address of a PostgreSQL of one's own ({@code --db}, {@code TURNSTONE_DB}); null for the one in the data folder
 * @param port port of the pages ({@code --port}, {@code TURNSTONE_PORT})
 * @param mode what a new data folder is for ({@code TURNSTONE_MODE}): demo, production, or empty for what its first
 *     command says
 * @param rest the other arguments
 */
record Settings(String data, @Nullable String db, int port, String mode, List<String> rest) {

    static Settings of(String[] arguments, Map<String, String> environment) {
        String data = environment.getOrDefault("TURNSTONE_DATA", "data");
        String db = environment.get("TURNSTONE_DB");
        String port = environment.getOrDefault("TURNSTONE_PORT", "8080");
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            boolean ours = List.of("--data", "--db", "--port").contains(parts[0]);
            if (!ours) {
                rest.add(arguments[i]);
                continue;
            }
            if (parts.length == 1 && i + 1 == arguments.length) {
                throw new WrongUse(parts[0] + " wants a value.");
            }
            String value = parts.length == 2 ? parts[1] : arguments[++i];
            switch (parts[0]) {
                case "--data" -> data = value;
                case "--db" -> db = value;
                default -> port = value;
            }
        }
        return new Settings(
                data,
                db == null || db.isBlank() ? null : db,
                portNumber(port),
                environment.getOrDefault("TURNSTONE_MODE", ""),
                rest);
    }

    private static int portNumber(String port) {
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new WrongUse("--port wants a number from 0 to 65535, not " + port + ".");
    }

    /** The same, for a demonstration. */
    Settings demonstration() {
        return new Settings(data, db, port, "demo", rest);
    }

    /** Settings as arguments of the application, which go before its own file of settings. */
    String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                "--turnstone.data=" + data, "--turnstone.db=" + (db == null ? "" : db), "--server.port=" + port));
        if (!mode.isBlank()) {
            arguments.add("--turnstone.mode=" + mode);
        }
        return arguments.toArray(String[]::new);
    }

    /** Wrong use of a command: exit status 2. */
    static final class WrongUse extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongUse(String sentence) {
            super(sentence);
        }
    }
}
