package uk.turnstone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Looks at the page that a window shows, as those see it who use another screen or other senses. */
final class Look {
    /** The Web Content Accessibility Guidelines 2.2, levels A and AA, with those that they take up from before. */
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private Look() {}

    /** What breaks the guidelines, a sentence for each rule with the elements; empty if nothing does. */
    static List<String> breaches(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG_2_2_AA).analyze().getViolations().stream()
                        .map(Look::sentence)
                        .toList();
    }

    private static String sentence(Rule rule) {
        List<String> where = rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml().replaceAll("\\s+", " "))
                .toList();
        return rule.getId() + ", " + rule.getHelp() + ": " + String.join(" and ", where);
    }

    /** Pixels by which the page is wider than the window; regions that scroll by themselves are none of it. */
    static int tooWide(Page page) {
        return ((Number) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    /** The elements that stick out furthest at the right, to be named where a page is too wide. */
    static Object widest(Page page) {
        return page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                    .filter(e => !e.closest('[role=region]') && e.getBoundingClientRect().right > window.innerWidth + 1)
                    .slice(-2).map(e => e.outerHTML.slice(0, 160))""");
    }

    /** The share of the window that is covered by what does not scroll with the page, from 0 to 1. */
    static double covered(Page page) {
        return ((Number) page.evaluate("""
                () => [...document.querySelectorAll('body *')]
                    .filter(e => ['fixed', 'sticky'].includes(getComputedStyle(e).position) && !e.closest('[role=region]'))
                    .map(e => e.getBoundingClientRect().height / innerHeight).reduce((a, b) => a + b, 0)""")).doubleValue();
    }

    /** Where the links, buttons and fields of the page lead, as somebody without script is offered them too. */
    @SuppressWarnings("unchecked")
    static List<String> offered(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('main a[href], main form, main [name]:not([type=hidden])')]
                    .map(e => e.tagName + ' ' + (e.getAttribute('href') ?? e.getAttribute('action') ?? e.name))
                    .filter(words => !words.startsWith('A #'))""");
    }

    /** Controls and tags that would run into what stands beside them where a user's own colours rule. */
    @SuppressWarnings("unchecked")
    static List<String> edgeless(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll(
                        '.govuk-button, .ts-btn, .ts-tag, .govuk-tag, .ts-key, input:not([type=hidden]), select, textarea')]
                    .filter(e => e.checkVisibility() && !e.matches('[type=radio], [type=checkbox], [type=file]'))
                    .filter(e => { const style = getComputedStyle(e);
                        return ['Top', 'Bottom'].every(side => style['border' + side + 'Style'] === 'none'
                            || parseFloat(style['border' + side + 'Width']) === 0) && style.outlineStyle === 'none'; })
                    .map(e => e.outerHTML.slice(0, 120))""");
    }

    /** Opens whatever is folded, so that it is looked at too. */
    static void unfold(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
    }

    /**
     * Unfolds the page, looks for what breaks the guidelines and for what is too wide for a telephone, and keeps both pictures.
     * It leaves the window as wide as a desk's, after the scripts have seen that.
     *
     * @param name such as {@code link-review/queue}
     */
    static void atBothWidths(Page page, String name) {
        unfold(page);
        Assertions.assertThat(breaches(page)).as(name).isEmpty();
        keep(page, name + "-" + Office.DESK);
        page.setViewportSize(Office.TELEPHONE, 568);
        Assertions.assertThat(tooWide(page))
                .as("%s at 320: %s", name, widest(page))
                .isLessThanOrEqualTo(0);
        keep(page, name + "-" + Office.TELEPHONE);
        page.setViewportSize(Office.DESK, 768);
        assertThat(page.locator(".govuk-js-service-navigation-toggle")).isHidden();
    }

    /**
     * Keeps a picture of the whole page under target/screenshots.
     *
     * @param name such as {@code iom-manager/people-1366}
     */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
