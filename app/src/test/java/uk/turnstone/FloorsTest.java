package uk.turnstone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shape of the house: the code is held to the table of floors and to the few rules that go with it. */
class FloorsTest {
    private static final String HOUSE = "uk.turnstone.";

    /** Folders of templates that belong to the web room: the components of the two design systems. */
    private static final Set<String> LOOKS = Set.of("govuk", "moj");

    private static final List<String> MODULES = List.of("linkage", "measures");
    private static final int LONGEST_CLASS = 300;

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses classes;

    @SuppressWarnings("NullAway.Init")
    private static Floors floors;

    @BeforeAll
    static void read() throws IOException {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uk.turnstone");
        floors = Floors.read();
    }

    @Test
    void theTableIsReadAsItIsMeant() {
        assertThat(floors.mayUse("home", "database")).isTrue();
        assertThat(floors.mayUse("people", "history")).isTrue();
        assertThat(floors.mayUse("intake", "history")).isTrue();
        assertThat(floors.mayUse("history", "people")).isFalse();
        assertThat(floors.mayUse("cohorts", "safety")).isFalse();
        assertThat(floors.mayUse("safety", "cohorts")).isFalse();
        assertThat(floors.mayUse("plans", "cohorts")).isFalse();
        assertThat(floors.mayUse("database", "access")).isFalse();
    }

    @Test
    void everyRoomIsInTheTableAndUsesOnlyWhatTheTableAllows() {
        TreeSet<String> broken = new TreeSet<>();
        int uses = 0;
        for (JavaClass user : classes) {
            String from = room(user).orElse("");
            if (from.isEmpty() || MODULES.contains(from)) {
                continue;
            }
            assertThat(floors.rooms())
                    .as("rooms of the table, for %s", user.getName())
                    .contains(from);
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                String to = room(used).orElse("");
                if (used.getPackageName().equals("uk.turnstone")) {
                    broken.add(from + " uses the launcher: " + dependency.getDescription());
                } else if (!to.isEmpty() && !MODULES.contains(to) && !to.equals(from)) {
                    uses++;
                    if (!floors.mayUse(from, to)) {
                        broken.add(from + " uses " + to + ": " + dependency.getDescription());
                    }
                }
            }
        }
        assertThat(uses).isPositive();
        assertThat(broken).isEmpty();
    }

    @Test
    void noRoomsUseEachOtherInACircle() {
        slices().matching(HOUSE + "(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void linkageAndMeasuresNeedNothingButTheJdk() {
        TreeSet<String> broken = new TreeSet<>();
        int seen = 0;
        for (JavaClass user : classes) {
            String module = room(user).orElse("");
            if (!MODULES.contains(module) || user.getPackageName().startsWith(HOUSE + "linkage.io")) {
                continue;
            }
            seen++;
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                String where = used.getPackageName();
                boolean own = where.startsWith(HOUSE + module) && !where.startsWith(HOUSE + "linkage.io");
                if (!used.isPrimitive()
                        && !own
                        && !where.startsWith("java.")
                        && !where.startsWith("org.jspecify.annotations")) {
                    broken.add(dependency.getDescription());
                }
                // Data in, values out: no input, no output, no clock.
                if (where.startsWith("java.nio.file")
                        || where.startsWith("java.sql")
                        || used.isEquivalentTo(java.time.Clock.class)) {
                    broken.add(dependency.getDescription());
                }
            }
        }
        assertThat(seen).isGreaterThan(40);
        assertThat(broken).isEmpty();
    }

    @Test
    void whatAClassNeedsIsGivenToItsConstructor() {
        for (String annotation : List.of(
                "org.springframework.beans.factory.annotation.Autowired",
                "org.springframework.beans.factory.annotation.Value",
                "jakarta.inject.Inject",
                "jakarta.annotation.Resource")) {
            noFields().should().beAnnotatedWith(annotation).check(classes);
        }
    }

    @Test
    void noClassIsLongerThanOneCanKeepInMind() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST_CLASS) {
                tooLong.add(file.getFileName() + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingInItIsNull() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path folder : new TreeSet<>(sources().stream().map(Path::getParent).toList())) {
            Path info = folder.resolve("package-info.java");
            String words = Files.exists(info) ? Files.readString(info) : "";
            if (!words.contains("NullMarked") || !words.contains("/**")) {
                silent.add(folder.toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Room of a class or of a template; empty for what belongs to none. */
    private static Optional<String> room(JavaClass each) {
        String name = each.getPackageName();
        if (!name.startsWith(HOUSE)) {
            return Optional.empty();
        }
        String[] parts = name.substring(HOUSE.length()).split("\\.");
        String room = parts[0].equals("templates") && parts.length > 1 ? parts[1] : parts[0];
        return Optional.of(LOOKS.contains(room) ? "web" : room);
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Path root = Path.of(System.getProperty("turnstone.root", ".."));
        try (Stream<Path> modules = Files.list(root)) {
            for (Path module : modules.map(each -> each.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(module)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                }
            }
        }
        assertThat(sources).hasSizeGreaterThan(200);
        return sources;
    }
}
