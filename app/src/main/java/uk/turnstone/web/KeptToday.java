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
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        List<TodayLine> lines = kept.of(context).stream()
                .map(form -> TodayLine.ofTheTeam(
                        "What you sent",
                        "/kept/" + form.key(),
                        "you had been signed out: send it again, or throw it away",
                        Words.moment(form.at()),
                        true))
                .toList();
        return List.of(new TodaySection(10, "Not sent yet", "What", lines, ""));
    }
}
