package uk.turnstone.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.turnstone.access.Context;

/** What people decide about the birds of a {@link PeopleScene}, at moments of their own. */
final class DecisionScene {
    private final PeopleScene scene;
    private final DecidePeople decide;
    private long moments;

    DecisionScene(PeopleScene scene) {
        this.scene = scene;
        decide = new DecidePeople(scene.app, scene.intake, () -> Instant.parse("2026-11-20T08:00:00Z")
                .plusSeconds(++moments));
    }

    DecidePeople decide() {
        return decide;
    }

    Context reviewer() {
        return scene.as("link-reviewer-offender");
    }

    UUID join(String one, String other) {
        return decide.settle(
                reviewer(),
                decide.same(reviewer(), scene.person(one), scene.person(other), "The photographs are of one face."));
    }

    UUID apart(String one, String other) {
        return decide.settle(
                reviewer(),
                decide.different(reviewer(), scene.person(one), scene.person(other), "They were seen side by side."));
    }

    UUID part(String stays, String... leaving) {
        Set<Long> leave =
                java.util.Arrays.stream(leaving).map(scene::record).collect(java.util.stream.Collectors.toSet());
        return decide.settle(
                reviewer(),
                decide.part(reviewer(), scene.person(stays), leave, "The brother's arrest was put to him."));
    }

    void undo(UUID decision) {
        decide.undo(reviewer(), decision, "The prison looked again.");
    }

    List<UUID> keys(String... records) {
        return java.util.Arrays.stream(records).map(scene::person).toList();
    }
}
