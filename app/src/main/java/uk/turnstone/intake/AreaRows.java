package uk.turnstone.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.areas.AreaRegister;
import uk.turnstone.areas.AuthorityRow;
import uk.turnstone.areas.ForceArea;
import uk.turnstone.areas.PlaceFinder;
import uk.turnstone.areas.RowTrouble;

/** Leads the published rows of formats that are about no events to where they belong: areas, and the lists of offences. */
@Component
final class AreaRows {
    private final AreaRegister register;
    private final PlaceFinder places;

    AreaRows(AreaRegister register, PlaceFinder places) {
        this.register = register;
        this.places = places;
    }

    /** What keeps a row from being an area, beyond what its columns' types say. */
    static List<Problem> problems(Format.Content content, List<String> header, List<String> cells) {
        try {
            switch (content) {
                case AUTHORITIES -> AuthorityRow.of(byHeading(header, cells));
                case FORCE_AREAS -> ForceArea.of(byHeading(header, cells));
                case OFFENCE_GROUPS, HARM_WEIGHTS -> {
                    return OffenceRows.problems(byHeading(header, cells));
                }
                case RECORDS, BOUNDARIES -> {}
            }
            return List.of();
        } catch (RowTrouble e) {
            return List.of(new Problem(e.column(), e.value(), e.reason()));
        }
    }

    private static Map<String, String> byHeading(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }

    /**
     * Takes the rows that the delivery brought or changed, and looks for places anew where they are of areas.
     *
     * @param now when they become known
     */
    void take(JdbcClient sql, int delivery, Format.Content content, List<String> header, Instant now) {
        List<Map<String, String>> rows = sql.sql(
                        "SELECT raw FROM intake.source_row WHERE delivery_id = :delivery AND known_until = 'infinity' ORDER BY line")
                .param("delivery", delivery)
                .query((row, number) -> byHeading(header, CsvLine.cells(row.getString(1))))
                .list();
        switch (content) {
            case AUTHORITIES, FORCE_AREAS -> takeAreas(sql, delivery, content, rows);
            case OFFENCE_GROUPS, HARM_WEIGHTS -> OffenceRows.take(sql, delivery, content, rows, now);
            case RECORDS, BOUNDARIES -> throw new IllegalArgumentException(content + " are not led anywhere from here");
        }
    }

    private void takeAreas(JdbcClient sql, int delivery, Format.Content content, List<Map<String, String>> rows) {
        List<AuthorityRow> authorities = new ArrayList<>();
        List<ForceArea> covered = new ArrayList<>();
        for (Map<String, String> row : rows) {
            try {
                if (content == Format.Content.AUTHORITIES) {
                    authorities.add(AuthorityRow.of(row));
                } else {
                    covered.add(ForceArea.of(row));
                }
            } catch (RowTrouble e) {
                throw new IllegalStateException("A checked row is none", e);
            }
        }
        register.putAuthorities(sql, authorities, delivery);
        register.putForceAreas(sql, covered, "delivery " + delivery);
        places.locateAgain(sql);
    }
}
