package uk.turnstone.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format shows a file that it takes in itself. */
class ExamplesOfFormatsTest {
    private static IntakeScene scene;

    @BeforeAll
    static void open() {
        scene = new IntakeScene();
    }

    @AfterAll
    static void close() {
        scene.close();
    }

    static java.util.Set<String> formats() {
        return new Formats().all().stream().map(Format::name).collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theExampleIsTakenInWithNoRowRejectedAndNoColumnLeftOut(String name) {
        Format format = scene.formats().named(name);
        Path file = scene.file("example-" + name + "." + format.ending(), format.example());
        Heaps heaps = scene.deliver(name, file).heaps();
        assertThat(heaps).isNotNull();
        assertThat(heaps.rejected()).isZero();
        assertThat(heaps.fresh()).isEqualTo(heaps.read()).isBetween(2L, 3L);
        assertThat(format.columns()).allSatisfy(column -> assertThat(
                        format.example().lines().findFirst().orElseThrow())
                .contains(column.name()));
    }
}
