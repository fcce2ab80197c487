package uk.turnstone.web.kit;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/** Something that can be said in plain text or in HTML; as in the macros, HTML goes before text. */
public interface Wording {
    @Nullable String text();

    @Nullable Content html();

    /** What is said. */
    default Content words() {
        return of(html(), text());
    }

    /** What is said: the HTML as it is, else the text escaped, else nothing. */
    static Content of(@Nullable Content html, @Nullable String text) {
        if (html != null && !html.isEmptyContent()) {
            return html;
        }
        return text == null || text.isEmpty() ? NOTHING : new PlainText(text);
    }

    /** Nothing said. */
    Content NOTHING = new PlainText("");

    /** Text that is escaped where it is written. */
    record PlainText(String text) implements Content {
        @Override
        public void writeTo(TemplateOutput output) {
            output.writeUserContent(text);
        }

        @Override
        public boolean isEmptyContent() {
            return text.isEmpty();
        }
    }
}
