package uk.turnstone.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in words that its owner knows again: “Firefox on Windows”. */
final class BrowserInWords {
    /** Looked for in this order, since each also says the names of those before it came. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "HeadlessChrome",
            "Chrome",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> MACHINES = inOrder(
            "iPhone",
            "an iPhone",
            "iPad",
            "an iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "a Mac",
            "CrOS",
            "a Chromebook",
            "Linux",
            "Linux");

    private BrowserInWords() {}

    /** @param agent the header User-Agent; null where none was sent */
    static String of(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        return first(BROWSERS, said, "Another program") + " on " + first(MACHINES, said, "another machine");
    }

    private static String first(Map<String, String> words, String said, String otherwise) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
