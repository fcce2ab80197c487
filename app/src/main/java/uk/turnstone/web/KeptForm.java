package uk.turnstone.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A form that was sent after its session had ended.
 *
 * @param key random key, used in addresses
 * @param path address to which it was sent
 * @param fields what was typed, in the order of the form
 * @param files names of the fields that held a file; files are not kept
 * @param at when it was sent, by the clock of the United Kingdom
 */
public record KeptForm(UUID key, String path, List<Field> fields, List<String> files, LocalDateTime at) {

    /**
     * One value of the form.
     *
     * @param name name of the field
     * @param value what was in it
     */
    public record Field(String name, String value) {

        /** The name as a reader would say it: “due_day” is “Due day”. */
        public String label() {
            return capital(name);
        }

        /** False for what the page put into the form by itself: keys and numbers of versions. */
        public boolean typed() {
            return !value.isBlank()
                    && !name.equals("version")
                    && !value.matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        }
    }

    /** Names of the fields with a file as a reader would say them. */
    public String label(String file) {
        return capital(file);
    }

    private static String capital(String name) {
        String words = name.replaceAll("[_.-]+", " ").strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
