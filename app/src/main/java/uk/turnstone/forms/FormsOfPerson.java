package uk.turnstone.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.turnstone.web.Crumb;

/**
 * The forms about a person that the reader may know of, each with what it last said.
 *
 * @param lines a line for each form
 */
public record FormsOfPerson(FormSubject subject, List<Line> lines) {
    public FormsOfPerson {
        lines = List.copyOf(lines);
    }

    /**
     * A form.
     *
     * @param last the newest that stands; null where it was never filled in
     * @param since what became of it since the one before; null where there is none
     * @param draft true where the reader has begun one
     * @param all every one that was ever filled in, the newest first, corrected ones too
     */
    public record Line(
            Form form, @Nullable Filled last, @Nullable Comparison since, boolean draft, List<Filled> all) {
        public Line {
            all = List.copyOf(all);
        }

        /** The change of the score, such as “from 12 to 9, better”; empty where there is none to tell. */
        public String change() {
            Comparison.Total total = since == null ? null : since.total();
            return total == null
                    ? ""
                    : total.change() == Change.SAME
                            ? "same, " + total.now()
                            : total.change().shape() + " " + total.change().word() + ", from " + total.before() + " to "
                                    + total.now();
        }
    }

    /** Where a form is filled in. */
    public String address(Form form) {
        return "/forms/" + form.id() + "/about/" + subject.key();
    }

    public List<Crumb> crumbs() {
        return subject.crumbs();
    }
}
