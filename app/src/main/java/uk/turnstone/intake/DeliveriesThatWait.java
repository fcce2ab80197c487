package uk.turnstone.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Deliveries that wait for the reader's yes. */
@Component
final class DeliveriesThatWait implements TodayItem {
    private final Formats formats;
    private final DeliveryRights rights;

    DeliveriesThatWait(Formats formats, DeliveryRights rights) {
        this.formats = formats;
        this.rights = rights;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        List<TodayLine> lines = Deliveries.waiting(sql, Deliveries.Sight.of(context, rights, formats)).stream()
                .filter(each -> formats.find(each.format())
                        .filter(format -> rights.workOn(context, format, each.agency()))
                        .isPresent())
                .map(each -> TodayLine.ofTheTeam(
                        each.file().name(),
                        "/deliveries/" + each.key(),
                        HeapWords.list(each.isPublished(), each.rows()),
                        "since " + Words.moment(each.began()),
                        true))
                .toList();
        return List.of(new TodaySection(150, "Deliveries that wait for your yes", "File", lines, ""));
    }
}
