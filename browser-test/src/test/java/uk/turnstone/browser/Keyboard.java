package uk.turnstone.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** Somebody who has a keyboard and nothing else. */
record Keyboard(Page page) {
    private static final int PATIENCE = 250;

    /** Goes on by the tab key until the element has the focus, and sees to it that the focus can be seen. */
    void tabTo(Locator element) {
        for (int press = 0; press < PATIENCE; press++) {
            if (Boolean.TRUE.equals(element.evaluate("e => e === document.activeElement"))) {
                Assertions.assertThat(inSight(element))
                        .as("focus in sight on %s", element)
                        .isTrue();
                return;
            }
            page.keyboard().press("Tab");
        }
        Assertions.fail("%d presses of the tab key do not lead to %s", PATIENCE, element);
    }

    /**
     * What one round through the page by the tab key came to.
     *
     * @param unreached controls that were not reached
     * @param unseen controls that had the focus without showing it, or outside the window
     */
    record Round(List<String> unreached, List<String> unseen) {}

    /** Goes once through the page. Of radios and tabs the group is one stop, so one of each is enough. */
    Round round() {
        page.evaluate("""
                () => { const stops = [...document.querySelectorAll(
                        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                    .filter(e => !e.disabled && e.tabIndex >= 0
                        && e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
                    window.stops = new Map(stops.map(e => [e, e.type === 'radio' ? 'radio ' + e.name : e]));
                    window.left = new Set(window.stops.values()); document.activeElement.blur(); }""");
        List<String> unseen = new ArrayList<>();
        int most = ((Number) page.evaluate("() => window.left.size")).intValue() + 5;
        for (int press = 0; press < most; press++) {
            page.keyboard().press("Tab");
            Object hidden = page.evaluate("""
                    () => { const e = document.activeElement;
                        if (!window.stops.has(e)) return null;
                        window.left.delete(window.stops.get(e));
                        const shown = e.type === 'radio' || e.type === 'checkbox' ? e.nextElementSibling ?? e : e;
                        const style = getComputedStyle(shown), before = getComputedStyle(shown, '::before');
                        const box = shown.getBoundingClientRect();
                        const marked = [style, before].some(s => s.boxShadow !== 'none'
                            || (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0));
                        return marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight
                            ? null : e.outerHTML.slice(0, 120); }""");
            if (hidden != null) {
                unseen.add(hidden.toString());
            }
        }
        @SuppressWarnings("unchecked")
        List<String> unreached = (List<String>)
                page.evaluate("() => [...window.left].map(e => typeof e === 'string' ? e : e.outerHTML.slice(0, 120))");
        return new Round(unreached, unseen);
    }

    private static boolean inSight(Locator element) {
        return (Boolean) element.evaluate("""
                e => { const style = getComputedStyle(e), box = e.getBoundingClientRect();
                    const marked = style.boxShadow !== 'none'
                        || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
                    return marked && box.width > 0 && box.bottom > 0 && box.top < innerHeight; }""");
    }

    /** Goes down a list of choices; typing their words would depend on how fast one types. */
    void choose(Locator list, String value) {
        tabTo(list);
        page.keyboard().press("Home");
        for (int press = 0; press < PATIENCE && !list.inputValue().equals(value); press++) {
            page.keyboard().press("ArrowDown");
        }
        Assertions.assertThat(list.inputValue()).isEqualTo(value);
    }

    void enter() {
        page.keyboard().press("Enter");
    }

    void type(String words) {
        page.keyboard().type(words);
    }
}
