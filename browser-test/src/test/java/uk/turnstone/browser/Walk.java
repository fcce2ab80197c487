package uk.turnstone.browser;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A walk by links from the first page, which comes once to each kind of page: /people/… of one person stands for those
 * of all.
 */
final class Walk {
    private static final Pattern PARTICULAR = Pattern.compile("/[^/]*(\\d|[A-Z])[^/]*(?=/|$)|(?<=^/formats)/[^/]+");
    private static final Pattern FILE = Pattern.compile("\\.[a-z]{3,4}$|/file$|/download$");

    private static final Set<String> PLACE_IN_LIST = Set.of("after", "before", "marked", "f");

    private final Page page;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();

    private Walk(Page page) {
        this.page = page;
    }

    /**
     * Opens each kind of page.
     *
     * @param from addresses to begin at, beside what the first of them leads to
     * @param look called with the kind, such as {@code /people/*}, while the window shows a page of it
     * @return links that led to a refusal, to nothing or to a failure: nobody should be offered those
     */
    static List<String> through(Page page, List<String> from, Consumer<String> look) {
        Walk walk = new Walk(page);
        List<String> deadEnds = new ArrayList<>();
        from.forEach(walk::add);
        while (!walk.waiting.isEmpty()) {
            String path = walk.waiting.removeFirst();
            int status = page.navigate(path).status();
            if (status >= 400 && !from.contains(path)) {
                deadEnds.add(path + " answers " + status);
            }
            walk.links().forEach(walk::add);
            look.accept(kind(path));
        }
        return deadEnds;
    }

    private void add(String address) {
        String path = URI.create(address).getRawPath();
        if (path.startsWith("/") && !FILE.matcher(path).find() && known.add(kind(address))) {
            waiting.add(address);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin)
                    .map(a => a.pathname + a.search)""");
    }

    /**
     * The address with whatever is of one person or thing left out, and of questions only what is asked; from which row a
     * list is shown, and which are marked, makes no other page of it.
     */
    static String kind(String address) {
        URI uri = URI.create(address);
        String path = PARTICULAR.matcher(uri.getRawPath()).replaceAll("/*");
        String query = Pattern.compile("&")
                .splitAsStream(Objects.requireNonNullElse(uri.getRawQuery(), ""))
                .map(asked -> asked.replaceAll("=.*", ""))
                .filter(asked -> !asked.isEmpty() && !PLACE_IN_LIST.contains(asked))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
