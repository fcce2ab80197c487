package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import uk.turnstone.access.Context;

/** Hands the context of the request to a page's method that asks for it. */
@Component
final class ContextArgument implements HandlerMethodArgumentResolver {
    private final Session session;

    ContextArgument(Session session) {
        this.session = session;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Context.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        var request = java.util.Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        return session.visitor(request).context();
    }
}
