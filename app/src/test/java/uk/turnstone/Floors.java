package uk.turnstone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table of floors, as docs/architecture-floors.txt tells it. */
final class Floors {
    /**
     * Where a room is.
     *
     * @param floor from 0, the highest
     * @param row part of its floor, between two dots
     * @param place from the left of its row
     */
    private record Room(int floor, int row, int place) {}

    private final Map<String, Room> rooms = new HashMap<>();

    private Floors(List<String> table) {
        int floor = 0;
        for (String line : table) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] rows = line.strip().split("\\s+", 2)[1].split("·");
                for (int row = 0; row < rows.length; row++) {
                    String[] names = rows[row].split("→");
                    for (int place = 0; place < names.length; place++) {
                        rooms.put(names[place].strip(), new Room(floor, row, place));
                    }
                }
                floor++;
            }
        }
    }

    static Floors read() throws IOException {
        Path root = Path.of(System.getProperty("turnstone.root", ".."));
        return new Floors(Files.readAllLines(root.resolve("docs").resolve("architecture-floors.txt")));
    }

    Set<String> rooms() {
        return rooms.keySet();
    }

    boolean mayUse(String user, String used) {
        Room from = Objects.requireNonNull(rooms.get(user));
        Room to = Objects.requireNonNull(rooms.get(used));
        return user.equals(used)
                || to.floor > from.floor
                || to.floor == from.floor && to.row == from.row && to.place < from.place;
    }
}
