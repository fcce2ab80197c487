package uk.turnstone.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
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
    public int order() {
        return 150;
    }

    @Override
    public String title() {
        return "Deliveries that wait for your yes";
    }

    @Override
    public List<TodayLine> lines(JdbcClient sql, Context context) {
        return Deliveries.waiting(sql, Deliveries.Sight.of(context, rights, formats)).stream()
                .filter(each -> formats.find(each.format())
                        .filter(format -> rights.workOn(context, format, each.agency()))
                        .isPresent())
                .map(each -> new TodayLine(
                        each.file().name(),
                        "/deliveries/" + each.key(),
                        "waits since " + Words.moment(each.began()) + ": "
                                + HeapWords.list(each.isPublished(), each.rows()),
                        true))
                .toList();
    }
}
