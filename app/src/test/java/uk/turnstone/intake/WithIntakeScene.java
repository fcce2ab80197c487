package uk.turnstone.intake;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of a class share one application and its database. */
abstract class WithIntakeScene {
    @SuppressWarnings("NullAway.Init")
    static IntakeScene scene;

    @BeforeAll
    static void open() {
        scene = new IntakeScene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }
}
