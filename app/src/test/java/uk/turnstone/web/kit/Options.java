package uk.turnstone.web.kit;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The options of a macro, as a fixture writes them, as parameters of the template that draws it. A name that the template
 * or a record does not have is an error: that is how we know that the names are the macro's own.
 */
final class Options {
    /** The one name that Java does not allow. */
    private static final Map<String, String> OTHERWISE = Map.of("for", "forId");

    private record Html(String html) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            output.writeContent(html);
        }

        @Override
        public boolean isEmptyContent() {
            return html.isEmpty();
        }
    }

    private final Map<String, Type> parameters;
    private final String template;

    private Options(String template, Map<String, Type> parameters) {
        this.template = template;
        this.parameters = parameters;
    }

    /** Of a template such as {@code govuk/backLink}: its parameters are those of the class that the build makes of it. */
    static Options of(String template) throws ClassNotFoundException {
        String[] path = template.split("/");
        Class<?> generated = Class.forName("uk.turnstone.templates." + path[0] + ".Jte" + path[1] + "Generated");
        Method render = Arrays.stream(generated.getMethods())
                .filter(method -> method.getName().equals("render"))
                .findFirst()
                .orElseThrow();
        return new Options(
                template,
                Arrays.stream(render.getParameters())
                        .skip(2)
                        .collect(Collectors.toMap(
                                parameter -> parameter.getName(), parameter -> parameter.getParameterizedType())));
    }

    /**
     * Where the names of the template's parameters are not those of the macro, or a record that it takes lacks one. A
     * record shared by several macros may have more. {@code caller} is Nunjucks' way to pass a block; here it is html.
     */
    List<String> differences(JsonNode macroOptions) {
        List<String> differences = new ArrayList<>();
        Set<String> theirs = compare(template, macroOptions, parameters, differences);
        parameters.keySet().stream()
                .filter(name -> !theirs.contains(name))
                .forEach(name -> differences.add(template + " has " + name));
        return differences;
    }

    private static Set<String> compare(
            String where, JsonNode options, Map<String, Type> ours, List<String> differences) {
        Set<String> theirs = new TreeSet<>();
        for (JsonNode option : options) {
            String name = OTHERWISE.getOrDefault(
                    option.get("name").asString(), option.get("name").asString());
            theirs.add(name);
            if (name.equals("caller")) {
                continue;
            }
            if (!ours.containsKey(name)) {
                differences.add(where + " lacks " + name);
            } else if (option.has("params")) {
                Class<?> type = innermost(ours.get(name));
                if (type.isRecord()) {
                    Map<String, Type> components = new LinkedHashMap<>();
                    for (RecordComponent component : type.getRecordComponents()) {
                        components.put(component.getName(), component.getGenericType());
                    }
                    compare(where + "." + name, option.get("params"), components, differences);
                }
            }
        }
        return theirs;
    }

    private static Class<?> innermost(Type type) {
        return type instanceof ParameterizedType generic
                ? innermost(generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1])
                : (Class<?>) type;
    }

    Map<String, Object> from(JsonNode options) {
        Map<String, Object> given = new LinkedHashMap<>();
        options.properties().forEach(option -> {
            String name = OTHERWISE.getOrDefault(option.getKey(), option.getKey());
            if (!parameters.containsKey(name)) {
                throw new IllegalArgumentException(template + " has no option " + option.getKey());
            }
            Object value = value(parameters.get(name), option.getValue());
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private static Object value(Type type, JsonNode node) {
        if (type instanceof ParameterizedType generic) {
            return several(generic, node);
        }
        Class<?> single = (Class<?>) type;
        if (node.isNull()) {
            return null;
        }
        if (single == String.class) {
            return node.asString();
        }
        if (single == Content.class) {
            return node.isBoolean() && !node.booleanValue() ? null : new Html(node.asString());
        }
        if (single == boolean.class || single == Boolean.class) {
            return node.booleanValue();
        }
        if (single == int.class || single == Integer.class) {
            return node.intValue();
        }
        if (single == Attributes.class) {
            return attributes(node);
        }
        return falsy(node) ? null : record(single, node);
    }

    private static Object several(ParameterizedType type, JsonNode node) {
        if (falsy(node)) {
            return null;
        }
        if (type.getRawType() == Map.class) {
            Map<String, String> map = new LinkedHashMap<>();
            node.properties()
                    .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
            return map;
        }
        List<Object> list = new ArrayList<>();
        node.forEach(item -> list.add(value(type.getActualTypeArguments()[0], item)));
        return list;
    }

    private static Attributes attributes(JsonNode node) {
        Attributes all = Attributes.NONE;
        for (var entry : node.properties()) {
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                JsonNode inner = value.get("value");
                Object plain = inner == null || inner.isNull()
                        ? null
                        : inner.isBoolean() ? (Object) inner.booleanValue() : inner.asString();
                all = value.path("optional").asBoolean(false)
                        ? all.optional(entry.getKey(), plain)
                        : all.and(entry.getKey(), plain == null ? "" : plain.toString());
            } else {
                all = all.and(entry.getKey(), value.isNull() ? "" : value.asString());
            }
        }
        return all;
    }

    private static boolean falsy(JsonNode node) {
        return node.isNull()
                || node.isBoolean() && !node.booleanValue()
                || node.isString() && node.stringValue().isEmpty();
    }

    private static Object record(Class<?> type, JsonNode node) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || !node.isObject()) {
            throw new IllegalArgumentException("No " + type.getSimpleName() + " can be made of " + node);
        }
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        node.propertyNames().forEach(name -> {
            if (!known.contains(OTHERWISE.getOrDefault(name, name))) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no option " + name);
            }
        });
        Object[] values = Arrays.stream(components)
                .map(component -> {
                    JsonNode given = node.get(component.getName());
                    Object value = given == null ? null : value(component.getGenericType(), given);
                    return value == null ? absent(component.getType()) : value;
                })
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object absent(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == Attributes.class) {
            return Attributes.NONE;
        }
        return type == List.class ? List.of() : null;
    }
}
