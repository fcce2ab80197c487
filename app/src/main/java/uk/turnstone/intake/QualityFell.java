package uk.turnstone.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.web.Crumb;
import uk.turnstone.web.TodayItem;
import uk.turnstone.web.TodayLine;
import uk.turnstone.web.TodaySection;
import uk.turnstone.web.Words;

/** Tells an agency's own data officers where their newest delivery is markedly worse than the one before. */
@Component
final class QualityFell implements TodayItem {
    private static final int ORDER = 310;

    /** So long it is news; an extract that comes rarely is not told of for months. */
    private static final int DAYS = 14;

    private final Formats formats;
    private final DeliveryRights rights;

    QualityFell(Formats formats, DeliveryRights rights) {
        this.formats = formats;
        this.rights = rights;
    }

    @Override
    public List<TodaySection> sections(JdbcClient sql, Context context) {
        if (formats.all().stream().noneMatch(format -> works(context, format))) {
            return List.of();
        }
        String agency = DeliveryRights.agencyCode(sql, context);
        List<TodayLine> lines = ExtractQuality.of(sql, context, rights, formats, agency).stream()
                .filter(each -> works(context, each.format()))
                .filter(each -> !each.newest()
                        .published()
                        .toLocalDate()
                        .isBefore(context.today().minusDays(DAYS)))
                .filter(each -> !each.news().isEmpty())
                .map(QualityFell::line)
                .toList();
        return List.of(new TodaySection(
                ORDER,
                "Worse than the delivery before",
                "Extract",
                lines,
                "",
                new Crumb("Quality of all extracts", "/quality/" + agency)));
    }

    /** Open data is about nobody: those who look after it see its quality with its delivery. */
    private boolean works(Context context, Format format) {
        return !format.isOpen() && rights.workOn(context, format, context.agency());
    }

    private static TodayLine line(ExtractQuality each) {
        List<String> news = each.news();
        String more = news.size() == 1 ? "" : " And " + Words.number(news.size() - 1L) + " more.";
        return TodayLine.ofTheTeam(
                each.format().title(),
                "/deliveries/" + each.newest().key() + "/quality",
                news.getFirst() + more,
                "on " + Words.day(each.newest().published().toLocalDate()),
                false);
    }
}
