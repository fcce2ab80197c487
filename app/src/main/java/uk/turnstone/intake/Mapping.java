package uk.turnstone.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Leads a partner's own headings and codes to a format's.
 *
 * @param name name it is saved and chosen by
 * @param format name of the format it leads to
 * @param headings column of the format to heading of the partner; empty for one that the partner does not give
 * @param codes column of the format to the partner's codes and what they stand for
 * @param definition the YAML it was read from
 */
public record Mapping(
        String name,
        String format,
        Map<String, String> headings,
        Map<String, Map<String, String>> codes,
        String definition) {

    /** Leads every heading and code to itself. */
    static Mapping none(Format format) {
        return new Mapping("", format.name(), Map.of(), Map.of(), "");
    }

    /** Reads a mapping; a mistake in it is refused with the place and the reason. */
    public static Mapping read(String file, String yaml, Formats formats) {
        Definition root = Definition.parse(file, yaml);
        Format format = formats.named(root.text("format"));
        Map<String, String> headings = new LinkedHashMap<>();
        Definition columns = root.optional("columns");
        if (columns != null) {
            columns.texts().forEach((column, heading) -> {
                if (heading.isBlank()
                        && format.column(known(file, format, column))
                                .orElseThrow()
                                .required()) {
                    throw new IntakeTrouble(
                            file + ": every row needs " + column + "; say under which heading it stands");
                }
                headings.put(known(file, format, column), heading);
            });
        }
        Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        Definition lists = root.optional("codes");
        if (lists != null) {
            lists.each().forEach((column, list) -> {
                Column target = format.column(known(file, format, column)).orElseThrow();
                list.texts().forEach((code, meant) -> {
                    if (!target.codes().containsKey(meant)) {
                        throw new IntakeTrouble(file + ": " + column + " has no code " + meant + "; it has "
                                + String.join(", ", target.accepted()));
                    }
                });
                codes.put(column, list.texts());
            });
        }
        return new Mapping(root.text("mapping"), format.name(), headings, codes, yaml);
    }

    private static String known(String file, Format format, String column) {
        if (format.column(column).isEmpty()) {
            throw new IntakeTrouble(file + ": the format " + format.name() + " has no column " + column);
        }
        return column;
    }

    String heading(Column column) {
        return headings.getOrDefault(column.name(), column.name());
    }

    String code(Column column, String given) {
        Map<String, String> list = codes.get(column.name());
        if (list == null) {
            return given;
        }
        String whole = list.get(given.strip());
        if (whole != null || column.type() != ColumnType.CODES) {
            return whole == null ? given : whole;
        }
        return Arrays.stream(given.split(";", -1))
                .map(part -> list.getOrDefault(part.strip(), part))
                .collect(Collectors.joining(";"));
    }

    /** Whether the partner does not give this column at all. */
    boolean leavesOut(Column column) {
        return heading(column).isBlank();
    }
}
