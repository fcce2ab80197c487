package uk.turnstone.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the gate before every page and our answers behind it. */
@Configuration
@ConditionalOnWebApplication
class WebBeans implements WebMvcConfigurer {
    private final ObjectProvider<Gate> gate;
    private final ObjectProvider<ContextArgument> context;
    private final ObjectProvider<Replies> replies;

    // Asked for late: the gate looks at the very mappings that this configures.
    WebBeans(ObjectProvider<Gate> gate, ObjectProvider<ContextArgument> context, ObjectProvider<Replies> replies) {
        this.gate = gate;
        this.context = context;
        this.replies = replies;
    }

    @Bean
    static Look look(
            @Value("${turnstone.look.name:Turnstone}") String name,
            @Value("${turnstone.look.colour:#1d3b4a}") String colour) {
        return new Look(name, colour);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gate.getObject());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(context.getObject());
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(replies.getObject());
    }
}
