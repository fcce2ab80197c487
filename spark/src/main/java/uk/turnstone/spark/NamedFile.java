package uk.turnstone.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was named on the command line, with the mapping named last before it.
 *
 * @param mapping the address of a mapping
 * @param file the address of a CSV file
 */
record NamedFile(String mapping, String file) {

    /** @throws WrongUseException where a mapping or a file is wanting */
    static List<NamedFile> among(List<String> arguments) throws WrongUseException {
        List<NamedFile> files = new ArrayList<>();
        @Nullable String mapping = null;
        for (String argument : arguments) {
            if (isMapping(argument)) {
                mapping = argument;
            } else if (mapping == null) {
                throw new WrongUseException(
                        "Name a mapping (.yaml) before " + argument + "; it says what the headings of the file mean.");
            } else {
                files.add(new NamedFile(mapping, argument));
            }
        }
        if (files.isEmpty()) {
            throw new WrongUseException("Name at least one CSV file after a mapping.");
        }
        return files;
    }

    private static boolean isMapping(String argument) {
        String name = argument.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
