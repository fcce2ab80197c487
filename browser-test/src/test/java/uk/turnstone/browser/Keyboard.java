package uk.turnstone.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
