package uk.turnstone.web.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What differs between two pieces of HTML once a browser has read them: elements and their order, attributes and their
 * values, text. White space counts as a reader sees it: any amount is one blank, and there is either one or none.
 */
final class SameDom {
    private final List<String> differences = new ArrayList<>();

    private SameDom() {}

    /** Empty where a browser would make the same of both. */
    static List<String> differences(String wanted, String drawn) {
        Element left = Jsoup.parseBodyFragment(wanted).body();
        Element right = Jsoup.parseBodyFragment(drawn).body();
        var dom = new SameDom();
        dom.compare("", left, right);
        if (dom.differences.isEmpty() && !left.text().equals(right.text())) {
            dom.differences.add("read aloud: wanted “" + left.text() + "”, drawn “" + right.text() + "”");
        }
        return dom.differences;
    }

    private void compare(String path, Element wanted, Element drawn) {
        String here = path + "/" + wanted.tagName();
        same(here + " tag", wanted.tagName(), drawn.tagName());
        same(here + " attributes", attributes(wanted), attributes(drawn));
        if (wanted.tagName().equals("textarea") || wanted.tagName().equals("pre")) {
            same(here + " text", wanted.wholeText(), drawn.wholeText());
            return;
        }
        List<Node> left = children(wanted);
        List<Node> right = children(drawn);
        same(here + " children", outline(left), outline(right));
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (left.get(i) instanceof Element a && right.get(i) instanceof Element b) {
                compare(here, a, b);
            }
        }
    }

    private void same(String what, Object wanted, Object drawn) {
        if (!wanted.equals(drawn)) {
            differences.add(what + ": wanted " + wanted + ", drawn " + drawn);
        }
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> all = new TreeMap<>();
        element.attributes()
                .forEach(attribute -> all.put(
                        attribute.getKey(),
                        attribute.getKey().equals("class") ? blanks(attribute.getValue()) : attribute.getValue()));
        return all;
    }

    private static List<Node> children(Element element) {
        return element.childNodes().stream()
                .filter(node -> node instanceof Element || node instanceof TextNode text && !text.isBlank())
                .toList();
    }

    private static List<String> outline(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node instanceof TextNode text
                        ? "“" + blanks(text.getWholeText()) + "”"
                        : "<" + ((Element) node).tagName() + ">")
                .toList();
    }

    private static String blanks(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
