package uk.turnstone.web;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;

/** On the first page: what somebody typed that has not been taken in, because their session had ended. */
@Component
final class KeptToday implements TodayItem {
    private final KeptForms kept;

    KeptToday(KeptForms kept) {
        this.kept = kept;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "Not sent yet";
    }

    @Override
    public List<TodayLine> lines(JdbcClient sql, Context context) {
        return kept.of(context).stream()
                .map(form -> new TodayLine(
                        "What you sent on " + Words.moment(form.at()),
                        "/kept/" + form.key(),
                        "you had been signed out; send it again or throw it away",
                        true))
                .toList();
    }
}
