package uk.turnstone.areas;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON FeatureCollection of wards or LSOAs (RFC 7946), one feature at a time. The properties' names say what
 * the areas are: {@code WD13CD} is the code of a ward of 2013, {@code LSOA11NM} the name of an LSOA of 2011. The
 * authority is in a property such as {@code LAD13CD} or is the name of the file, {@code E06000001.json}.
 */
public final class BoundaryFile {
    private static final Pattern CODE_PROPERTY = Pattern.compile("(WD|LSOA)(\\d\\d)CD");
    private static final Pattern PARENT_PROPERTY = Pattern.compile("(LAD|LTLA|UTLA)\\d\\dCD");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{8}");
    private static final Pattern NAMED_AFTER_AUTHORITY = Pattern.compile("([A-Z]\\d{8})\\b.*", Pattern.DOTALL);
    private static final int RAW_SHOWN = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final @Nullable String authority;
    private int number;

    private BoundaryFile(String fileName) {
        Matcher named = NAMED_AFTER_AUTHORITY.matcher(fileName);
        authority = named.matches() ? named.group(1) : null;
    }

    /**
     * Reads a file from its beginning to its end.
     *
     * @param fileName name of the file, without its folder
     * @param rows told of every feature in turn, good or not
     * @throws NotABoundaryFile if it is no collection of features, or breaks off
     */
    public static void read(InputStream in, String fileName, Consumer<FeatureRow> rows) {
        new BoundaryFile(fileName).readAll(in, rows);
    }

    private void readAll(InputStream in, Consumer<FeatureRow> rows) {
        try (JsonParser parser = JSON.createParser(in)) {
            if (!toFeatures(parser)) {
                throw new NotABoundaryFile(
                        "This is no GeoJSON FeatureCollection: it needs a list called \"features\" with the areas.");
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                JsonNode feature = parser.readValueAsTree();
                number++;
                rows.accept(row(feature));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new NotABoundaryFile("After feature " + number + " comes something that is no feature.");
            }
        } catch (JacksonException e) {
            throw new NotABoundaryFile(
                    number == 0
                            ? "This is no JSON: send the boundaries as a GeoJSON file."
                            : "The file breaks off or is damaged after feature " + number + ": send it again.",
                    e);
        }
    }

    private static boolean toFeatures(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean features = Objects.equals(parser.currentName(), "features");
            JsonToken value = parser.nextToken();
            if (features) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    private FeatureRow row(JsonNode feature) {
        try {
            return boundary(feature);
        } catch (RowTrouble e) {
            String raw = feature.toString();
            return new RejectedFeature(number, raw.substring(0, Math.min(RAW_SHOWN, raw.length())), e);
        }
    }

    private BoundaryFeature boundary(JsonNode feature) throws RowTrouble {
        JsonNode properties = feature.path("properties");
        Matcher heading = property(properties, CODE_PROPERTY);
        if (heading == null) {
            throw new RowTrouble("properties", "", in("there is no code such as WD13CD or LSOA11CD."));
        }
        String code = properties.path(heading.group()).asString("").strip();
        if (!CODE.matcher(code).matches()) {
            throw new RowTrouble(heading.group(), code, in("a code is a letter and eight digits, such as E05008942."));
        }
        String version = heading.group(1) + heading.group(2);
        String name = properties.path(version + "NM").asString("").strip();
        if (name.isEmpty()) {
            throw new RowTrouble(version + "NM", "", in("the area " + code + " has no name."));
        }
        JsonNode geometry = feature.path("geometry");
        try {
            Shape.parse(geometry);
        } catch (IllegalArgumentException e) {
            throw new RowTrouble("geometry", code, in(Objects.requireNonNull(e.getMessage())));
        }
        String kind = heading.group(1).equals("WD") ? "ward" : "lsoa";
        return new BoundaryFeature(number, code, name, kind, parent(properties), version, geometry.toString());
    }

    private String in(String sentence) {
        return "In feature " + number + " " + sentence;
    }

    private @Nullable String parent(JsonNode properties) {
        Matcher heading = property(properties, PARENT_PROPERTY);
        String code = heading == null
                ? ""
                : properties.path(heading.group()).asString("").strip();
        return CODE.matcher(code).matches() ? code : authority;
    }

    private static @Nullable Matcher property(JsonNode properties, Pattern pattern) {
        return properties.propertyNames().stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElse(null);
    }
}
