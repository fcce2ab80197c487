package uk.turnstone.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * What a page's method says of itself, on the method or else on its class.
 *
 * @param category the data category that is needed; null where none is
 * @param to whom it opens where no category is needed
 */
record DeclaredAccess(@Nullable String category, Open.To to) {

    /** The description of the interface for programs, which a library makes and which holds nothing of anybody. */
    private static final String DESCRIBES = "org.springdoc.";

    static Optional<DeclaredAccess> of(HandlerMethod handler) {
        if (handler.getBeanType().getName().startsWith(DESCRIBES)) {
            return Optional.of(new DeclaredAccess(null, Open.To.SIGNED_IN));
        }
        return of(handler.getMethod()).or(() -> of(handler.getBeanType()));
    }

    private static Optional<DeclaredAccess> of(java.lang.reflect.AnnotatedElement element) {
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(element, Needs.class);
        if (needs != null) {
            return Optional.of(new DeclaredAccess(needs.value(), Open.To.SIGNED_IN));
        }
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, Open.class))
                .map(open -> new DeclaredAccess(null, open.value()));
    }
}
