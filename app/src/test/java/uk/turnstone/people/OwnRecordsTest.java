package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.turnstone.linkage.identifier.PncId;

class OwnRecordsTest {
    private static final String PNC = PncId.of(2008, 41917).canonical();
    private PeopleScene scene;

    @BeforeEach
    void deliver() {
        scene = new PeopleScene();
        scene.deliver(List.of(Said.of("a", "police", "Wes Fulmar", "1992-03-12").with("PNC", PNC)));
        scene.deliver(List.of(Said.of("b", "probation", "Wes Fulmar", "").with("CRN", "X104417")));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Optional<Long> own(String role, UUID person) {
        return scene.app.write(scene.as(role), sql -> OwnRecords.forPerson(sql, scene.as(role), person));
    }

    @Test
    void isMadeOnceAndFoundByEverybodyWhoWorksWithThePerson() {
        Optional<Long> made = own("iom-manager", scene.person("a"));
        assertThat(made).isPresent();
        assertThat(own("police-iom", scene.person("a"))).isEqualTo(made);
        assertThat(own("iom-manager", scene.person("b"))).isPresent().isNotEqualTo(made);
    }

    @Test
    void isHeldByThePartnershipUnderTheAgreementsThatBroughtThePerson() {
        long record = own("iom-manager", scene.person("a")).orElseThrow();
        String held = scene.query(
                sql -> sql.sql("""
                SELECT a.code || ' ' || h.category || ' ' || h.basis FROM intake.source_record s
                JOIN access.holding h USING (holding_id) JOIN access.agency a USING (agency_id) WHERE record_id = :r
                """).param("r", record).query(String.class).single());
        assertThat(held).isEqualTo("partnership cohort-membership SV-01");
    }

    @Test
    void goesAlongWhenItsPersonIsJoinedWithAnother() {
        long record = own("iom-manager", scene.person("b")).orElseThrow();
        scene.deliver(List.of(Said.of("b", "probation", "Wes Fulmar", "")
                .with("CRN", "X104417")
                .with("PNC", PNC)));

        assertThat(scene.person("b")).isEqualTo(scene.person("a"));
        assertThat(own("iom-manager", scene.person("a"))).contains(record);
    }

    @Test
    void isNotMadeForSomebodyTheAskerMayNotSee() {
        scene.deliver(
                List.of(Said.of("harmed", "idva", "Wren Auk", "1984-04-03").ofTheHarmed()));
        assertThat(own("iom-manager", scene.person("harmed"))).isEmpty();
        assertThat(own("iom-manager", UUID.randomUUID())).isEmpty();
    }
}
