package uk.turnstone.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import uk.turnstone.access.Permissions;

/** A small form of every type of question, and the shipped ones, for tests. */
final class PracticeForm {
    static final Map<String, String> SIDES = Permissions.shipped().sides();
    static final Form FORM = read(text());

    private PracticeForm() {}

    static String text() {
        try (var stream = PracticeForm.class.getResourceAsStream("practice.yaml")) {
            return new String(java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form read(String text) {
        return FormReader.read("practice.yaml", text, SIDES);
    }

    static Form shipped(String id) {
        return Forms.shipped(SIDES).stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Answers written as question=value, question=a+b or question=~not-known. */
    static Answers answers(String... written) {
        Answers answers = Answers.NONE;
        for (String each : written) {
            String[] parts = each.split("=", 2);
            answers = answers.with(
                    parts[0],
                    parts[1].startsWith("~")
                            ? new Answer.Absent(
                                    Absence.of(parts[1].substring(1)).orElseThrow())
                            : new Answer.Given(List.of(parts[1].split("\\+")), null));
        }
        return answers;
    }
}
