package uk.turnstone.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Visitor;

/**
 * What becomes of a form that is refused because the session it was made for has ended: it is kept for whoever filled it
 * in, as the form's own seal says, and not for whoever sits there now.
 */
@Component
final class RefusedForm {
    /** Characters of one form; more is no typing. */
    private static final int MOST = 1_000_000;

    private final FormSeal seal;
    private final KeptForms kept;
    private final Contexts contexts;

    RefusedForm(FormSeal seal, KeptForms kept, Contexts contexts) {
        this.seal = seal;
        this.kept = kept;
        this.contexts = contexts;
    }

    /**
     * Where a refused form waits.
     *
     * @param author who filled it in
     * @param key of the kept form
     */
    record Waiting(Visitor author, UUID key) {}

    /**
     * Keeps what was sent.
     *
     * @return empty where it was not sent by a page of ours, by its user, or was too large: nothing is kept then
     */
    Optional<Waiting> keep(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String destination = request.getHeader("Sec-Fetch-Dest");
        boolean ours = site == null || site.equals("same-origin");
        boolean page = destination == null || destination.equals("document");
        if (!ours || !page || request.getContentLengthLong() > MOST) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getParameter(FormToken.SEAL))
                .flatMap(seal::author)
                .flatMap(author -> contexts.inPost(author.login(), author.post()))
                .map(author -> new Waiting(
                        author, kept.keep(author.context(), request.getRequestURI(), typed(request), files(request))));
    }

    private static List<KeptForm.Field> typed(HttpServletRequest request) {
        List<KeptForm.Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) {
                Arrays.stream(values).forEach(value -> fields.add(new KeptForm.Field(name, value.replace("\0", ""))));
            }
        });
        return fields;
    }

    private static List<String> files(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null)
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("A form whose fields could be read has parts", e);
        }
    }
}
