package uk.turnstone.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Relation;

/**
 * What a page's method says of itself, on the method or else on its class.
 *
 * @param category the data category that is needed; null where none is
 * @param to whom it opens where no category is needed
 * @param least how much of the category one must be able to read
 * @param nearest of which cases: those so near or farther
 */
record DeclaredAccess(@Nullable String category, Open.To to, Level least, Relation nearest) {

    private static DeclaredAccess open(Open.To to) {
        return new DeclaredAccess(null, to, Level.NONE, Relation.OWN);
    }

    /** The description of the interface for programs, which a library makes and which holds nothing of anybody. */
    private static final String DESCRIBES = "org.springdoc.";

    /** Whether it opens to a role; where no category is needed that is for others to say. */
    boolean opensTo(String role, Permissions permissions) {
        return category != null && permissions.reads(role, category, least, nearest);
    }

    static Optional<DeclaredAccess> of(HandlerMethod handler) {
        if (handler.getBeanType().getName().startsWith(DESCRIBES)) {
            return Optional.of(open(Open.To.SIGNED_IN));
        }
        return of(handler.getMethod()).or(() -> of(handler.getBeanType()));
    }

    private static Optional<DeclaredAccess> of(java.lang.reflect.AnnotatedElement element) {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(element, Needs.class);
        if (needs != null) {
            return Optional.of(new DeclaredAccess(needs.value(), Open.To.SIGNED_IN, needs.least(), needs.of()));
        }
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, Open.class))
                .map(open -> open(open.value()));
    }
}
