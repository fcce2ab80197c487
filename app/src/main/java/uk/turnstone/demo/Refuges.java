package uk.turnstone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The three refuges of the area. Where they are stands in the service's own file and in the truth, and nowhere else. */
record Refuges(List<Address> addresses) {

    static Refuges drawn(Chance chance, SaltmarshVale area) {
        return new Refuges(IntStream.range(0, 3)
                .mapToObj(number -> Address.drawn(chance.part(number), area).named("The Boathouse " + (number + 1)))
                .toList());
    }

    Address one(Chance chance) {
        return chance.one(addresses);
    }

    void write(Path directory, FileCounts counts) throws IOException {
        try (Extract file = new Extract(directory, "truth/refuges.csv", List.of("address", "postcode"), counts)) {
            addresses.forEach(address -> file.add(address.line(), address.postcode()));
        }
    }
}
