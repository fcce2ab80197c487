package uk.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.turnstone.Workplace.MANAGER;
import static uk.turnstone.Workplace.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.Workplace;

class OffenceFiguresTest {
    @SuppressWarnings("NullAway.Init")
    private Workplace work;

    private final List<UUID> people = new ArrayList<>();

    @BeforeEach
    void sixPeopleOfTwoTitles() {
        work = new Workplace();
        for (String name : List.of("Petrel Lou", "Wren Ada", "Dunlin Sam", "Knot Eve", "Ruff Ian", "Stint Bo")) {
            UUID person = work.adult(name);
            people.add(person);
            work.arrested(person, TODAY.minusMonths(2).atTime(21, 5), "Burglary of a home");
            work.arrested(person, TODAY.minusMonths(14).atTime(21, 5), "Something new");
            UUID court = UUID.randomUUID();
            work.convicted(person, TODAY.minusMonths(1), court, "Burglary of a home", 2);
            work.convicted(person, TODAY.minusMonths(1), court, "Burglary of a home", 3);
        }
        work.everything.sql("UPDATE history.event SET code_list = 'Ours'").update();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private void deliverLists() {
        work.everything
                .sql(
                        "INSERT INTO history.offence_class VALUES ('Ours', 'burglary of a home', '2020-04-01', NULL, 'acquisitive', true, 1, now())")
                .update();
        work.everything
                .sql(
                        "INSERT INTO history.harm_weight VALUES ('Invented', 'Ours', 'burglary of a home', '2020-04-01', NULL, 120, 1, now())")
                .update();
    }

    private OffenceFigures.Counted counted() {
        return new OffenceFigures(work.figures).of(work.as(MANAGER));
    }

    @Test
    void countsByTheListsAndNamesThem() {
        deliverLists();
        OffenceFigures.Counted counted = counted();
        assertThat(counted.weights()).isEqualTo("Invented");
        assertThat(counted.lists()).singleElement().asString().startsWith("Ours, last delivered ");
        assertThat(counted.arrests().rows())
                .containsExactly(
                        new OffenceRow("serious acquisitive", "6", "0", "720", "0"),
                        new OffenceRow("not classified", "0", "6", "0", "no weight"));
        assertThat(counted.convictions().rows())
                .as("one conviction reported by two agencies counts once")
                .containsExactly(new OffenceRow("serious acquisitive", "6", "0", "720", "0"));
    }

    @Test
    void takesTheGroupOfTheSourceWhereNoMappingHoldsAndSaysSo() {
        work.everything
                .sql("UPDATE history.event SET offence_group = 'acquisitive'")
                .update();
        OffenceFigures.Counted counted = counted();
        assertThat(counted.weights()).isNull();
        assertThat(counted.lists()).isEmpty();
        assertThat(counted.arrests().rows())
                .containsExactly(new OffenceRow("acquisitive", "6", "6", "no weight", "no weight"));
        assertThat(counted.arrests().unmapped()).startsWith("6 arrests of the last 12 months are in no list");
    }
}
