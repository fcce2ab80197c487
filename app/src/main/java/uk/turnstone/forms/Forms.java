package uk.turnstone.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.database.Database;
import uk.turnstone.definitions.DefinitionMistake;

/** The forms that are known, in all their versions: those that are shipped, and the area's own. */
@Component
public final class Forms {
    private final Map<String, TreeMap<Integer, Form>> versions = new TreeMap<>();
    private final Permissions permissions;

    /**
     * Reads all definitions.
     *
     * @param folder of the area's own definitions; empty for none
     * @throws DefinitionMistake with the first mistake in any of them
     */
    Forms(Database database, Permissions permissions, @Value("${turnstone.forms:}") String folder) {
        this.permissions = permissions;
        List<Form> read = new ArrayList<>(shipped(permissions.sides()));
        if (!folder.isBlank()) {
            read.addAll(own(Path.of(folder), permissions.sides()));
        }
        read.forEach(this::add);
        // A version that is no longer shipped is still needed to show what was answered in it.
        new KnownDefinitions(database)
                .keep(read)
                .forEach(old -> add(FormReader.read(old.name(), old.text(), permissions.sides())));
    }

    static List<Form> shipped(Map<String, String> sides) {
        try {
            List<Form> forms = new ArrayList<>();
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.yaml")) {
                forms.add(FormReader.read(
                        String.valueOf(resource.getFilename()),
                        resource.getContentAsString(StandardCharsets.UTF_8),
                        sides));
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Form> own(Path folder, Map<String, String> sides) {
        if (!Files.isDirectory(folder)) {
            throw new DefinitionMistake(folder.toString(), 1, 1, "there is no such folder of forms (turnstone.forms)");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Form> forms = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                forms.add(FormReader.read(file.toString(), Files.readString(file), sides));
            }
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Form form) {
        Form other = versions.computeIfAbsent(form.id(), id -> new TreeMap<>()).putIfAbsent(form.version(), form);
        if (other != null && !other.origin().content().equals(form.origin().content())) {
            throw new DefinitionMistake(
                    form.id(), 1, 1, "version " + form.version() + " is defined twice, and not alike");
        }
    }

    /** The forms that this reader may know of, each in the version to answer on their day. */
    public List<Form> open(Context context) {
        return versions.values().stream()
                .map(Map::copyOf)
                .flatMap(each -> current(each.values(), context.today()).stream())
                .filter(form -> mayKnow(context, form))
                .sorted(Comparator.comparing(Form::title))
                .toList();
    }

    /** A form in the version to answer on the reader's day; empty where there is none, or none they may know of. */
    public Optional<Form> open(Context context, String id) {
        return Optional.ofNullable(versions.get(id))
                .flatMap(each -> current(each.values(), context.today()))
                .filter(form -> mayKnow(context, form));
    }

    /** Whether there is or ever was this version of a form; what a page sends may be made up. */
    boolean knows(String id, int version) {
        return versions.getOrDefault(id, new TreeMap<>()).containsKey(version);
    }

    /** A version of a form, for answers given in it. */
    Form version(String id, int version) {
        Form form = versions.getOrDefault(id, new TreeMap<>()).get(version);
        if (form == null) {
            throw new IllegalStateException("Answers were kept in version " + version + " of a form that is not known");
        }
        return form;
    }

    /** Whether the reader's role works with this kind of information at all. */
    boolean mayKnow(Context context, Form form) {
        return permissions.reads(context, form.category());
    }

    private static Optional<Form> current(Collection<Form> versions, LocalDate day) {
        return versions.stream()
                .filter(form -> !form.validFrom().isAfter(day))
                .max(Comparator.comparing(Form::version));
    }
}
