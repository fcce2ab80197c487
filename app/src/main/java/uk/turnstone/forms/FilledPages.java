package uk.turnstone.forms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Open;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;

/** A filled form: to read, beside an earlier one, and on paper. Whoever may not know of it finds nothing. */
@Controller
@Open
final class FilledPages {
    private final Transactions transactions;
    private final FormReading reading;

    FilledPages(Transactions transactions, FormReading reading) {
        this.transactions = transactions;
        this.reading = reading;
    }

    @GetMapping("/forms/answers/{key}")
    Reply filled(Context context, @PathVariable UUID key) {
        return PageView.of("forms/filled", page(context, key, "read"));
    }

    @GetMapping("/forms/answers/{key}/print")
    Reply print(Context context, @PathVariable UUID key) {
        return PageView.of("forms/print", page(context, key, "printed"));
    }

    private FilledPage page(Context context, UUID key, String how) {
        return transactions.write(context, sql -> {
            Filled filled = reading.filled(sql, context, key, how);
            FormSubject subject = reading.subject(sql, context, filled);
            Filled before = reading.before(sql, subject, filled);
            return new FilledPage(
                    subject,
                    filled,
                    before == null ? null : Comparison.of(before, filled),
                    reading.correctedBy(sql, filled));
        });
    }

    /** @param with key of an earlier one; the one before where none is named */
    @GetMapping("/forms/answers/{key}/compare")
    Reply compare(Context context, @PathVariable UUID key, @RequestParam(required = false) @Nullable UUID with) {
        FilledPage page = transactions.write(context, sql -> {
            Filled later = reading.filled(sql, context, key, "read");
            FormSubject subject = reading.subject(sql, context, later);
            Filled earlier =
                    with == null ? reading.before(sql, subject, later) : reading.filled(sql, context, with, "read");
            if (earlier == null
                    || !earlier.form().id().equals(later.form().id())
                    || !subject.records().contains(earlier.record())) {
                throw FormReading.nothing();
            }
            return new FilledPage(subject, later, Comparison.of(earlier, later), null);
        });
        return PageView.of("forms/compare", page);
    }
}
