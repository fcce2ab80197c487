package uk.turnstone.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the tables and columns mean, in the words of the comments that the database itself carries. Left out are the
 * staging tables, which live as long as a delivery is being read, and Flyway's own table.
 *
 * @param rooms the schemas, by name
 */
public record DataDictionary(List<Room> rooms) {
    private static final String BEGINNING = """
            # Data dictionary

            Written from the comments that the tables and columns carry in the database. Do not edit this page: change the comment in a migration, then renew the page (CONTRIBUTING.md tells how). “RLS” marks tables on which row-level security decides what a reader gets.
            """;

    /** A schema: each room has one. */
    public record Room(String name, @Nullable String comment, List<Relation> relations) {}

    /** A table or view. */
    public record Relation(
            String name,
            boolean view,
            boolean guarded,
            @Nullable String comment,
            List<Column> columns) {}

    /** A column, with its type as PostgreSQL names it. */
    public record Column(
            String name,
            String type,
            boolean required,
            @Nullable String comment) {}

    /** Reads the catalogue; schemas and tables by name, columns as they stand in their table. */
    public static DataDictionary of(Connection connection) throws SQLException {
        List<Room> rooms = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                SELECT n.nspname, obj_description(n.oid, 'pg_namespace'), n.oid
                FROM pg_namespace n
                WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public', 'staging', 'turnstone')
                  -- Views of the same tables, made from them.
                  AND n.nspname NOT LIKE 'as_known%'
                ORDER BY n.nspname COLLATE "C"
                """);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rooms.add(new Room(rows.getString(1), rows.getString(2), relations(connection, rows.getLong(3))));
            }
        }
        return new DataDictionary(List.copyOf(rooms));
    }

    private static List<Relation> relations(Connection connection, long schema) throws SQLException {
        List<Relation> relations = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                SELECT c.relname, c.relkind IN ('v', 'm'), c.relrowsecurity, obj_description(c.oid, 'pg_class'), c.oid
                FROM pg_class c
                WHERE c.relnamespace = ? AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
                ORDER BY c.relname COLLATE "C"
                """)) {
            statement.setLong(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    relations.add(new Relation(
                            rows.getString(1),
                            rows.getBoolean(2),
                            rows.getBoolean(3),
                            rows.getString(4),
                            columns(connection, rows.getLong(5))));
                }
            }
        }
        return List.copyOf(relations);
    }

    private static List<Column> columns(Connection connection, long relation) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var statement = connection.prepareStatement("""
                SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, col_description(a.attrelid, a.attnum)
                FROM pg_attribute a
                WHERE a.attrelid = ? AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attnum
                """)) {
            statement.setLong(1, relation);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(
                            new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3), rows.getString(4)));
                }
            }
        }
        return List.copyOf(columns);
    }

    /** Schemas, tables and columns that nobody has described, such as {@code people.person.person_key}. */
    public List<String> undescribed() {
        return rooms.stream()
                .flatMap(room -> Stream.concat(
                        room.comment() == null ? Stream.of(room.name()) : Stream.empty(),
                        room.relations().stream().flatMap(relation -> undescribed(room.name(), relation))))
                .toList();
    }

    private static Stream<String> undescribed(String room, Relation relation) {
        String name = room + "." + relation.name();
        return Stream.concat(
                relation.comment() == null ? Stream.of(name) : Stream.empty(),
                relation.columns().stream()
                        .filter(column -> column.comment() == null)
                        .map(column -> name + "." + column.name()));
    }

    /** The dictionary as a page; the same tables give the same page. */
    public String markdown() {
        var page = new StringBuilder(BEGINNING);
        for (Room room : rooms) {
            page.append("\n## ").append(room.name()).append("\n\n").append(sentence(room.comment()));
            room.relations().forEach(relation -> append(page, room, relation));
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Room room, Relation relation) {
        page.append("\n### ").append(room.name()).append('.').append(relation.name());
        page.append(relation.view() ? " (view)" : "").append(relation.guarded() ? " (RLS)" : "");
        page.append("\n\n")
                .append(sentence(relation.comment()))
                .append("\n| column | type | required | meaning |\n|---|---|---|---|\n");
        for (Column column : relation.columns()) {
            page.append("| `").append(column.name()).append("` | ").append(column.type());
            page.append(column.required() ? " | yes | " : " | | ");
            page.append(cell(column.comment())).append(" |\n");
        }
    }

    private static String sentence(@Nullable String comment) {
        return comment == null ? "" : comment + ".\n";
    }

    private static String cell(@Nullable String comment) {
        return comment == null ? "" : comment.replace("|", "\\|").replace('\n', ' ');
    }
}
