package uk.turnstone.linkage.io;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import uk.turnstone.linkage.weigh.Model;
import uk.turnstone.linkage.weigh.Table;
import uk.turnstone.linkage.weigh.Training;

/**
 * A model with what it says of the files that it is for.
 *
 * @param about what it is for and how its numbers came about, in sentences
 * @param id heading of the column by which a source knows a record
 * @param columns headings that are compared or blocked by, with what is done to their values
 * @param model the model itself; its columns are numbers of these
 * @param learnt how the numbers that were learnt came about, in sentences; none where they were set by hand
 */
public record ModelFile(String about, String id, List<Table.Column> columns, Model model, List<String> learnt) {
    public ModelFile {
        learnt = List.copyOf(learnt);
        columns = List.copyOf(columns);
    }

    /**
     * Reads one.
     *
     * @throws UnusableFileException with a sentence that names the file and the place in it
     */
    public static ModelFile read(Path path) throws UnusableFileException, IOException {
        String name = path.toString();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return new ModelYaml(name).read(reader);
        } catch (NoSuchFileException e) {
            throw new UnusableFileException("There is no model " + name + ".", e);
        } catch (MalformedInputException e) {
            throw new UnusableFileException("The model " + name + " is not UTF-8.", e);
        }
    }

    /**
     * Reads one from anywhere.
     *
     * @param name by which errors call it
     * @throws UnusableFileException with a sentence that names it and the place in it
     */
    public static ModelFile read(String name, Reader yaml) throws UnusableFileException {
        return new ModelYaml(name).read(yaml);
    }

    /** The same with what was learnt. */
    public ModelFile with(Training.Learnt now) {
        return new ModelFile(about, id, columns, now.model(), now.how());
    }

    /** As YAML, which reads as an equal model. */
    public String written() {
        return ModelText.of(this);
    }
}
