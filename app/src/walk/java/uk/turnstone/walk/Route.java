package uk.turnstone.walk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A page, interface, download or feed of the running application.
 *
 * @param path as declared, with its variables in braces
 * @param method GET or POST
 */
public record Route(String path, String method) {
    /** Every route that Spring's own mappings hold. */
    public static List<Route> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> {
                    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                    Stream<String> names =
                            methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
                    return names.flatMap(
                            method -> mapping.getPatternValues().stream().map(path -> new Route(path, method)));
                })
                .distinct()
                .toList();
    }

    /** Whether its address names something: a person, a plan, a list. */
    boolean names() {
        return path.contains("{");
    }
}
