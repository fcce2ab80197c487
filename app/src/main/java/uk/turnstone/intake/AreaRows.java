package uk.turnstone.intake;

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

/** Leads the published rows of area formats to the register of areas. */
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

    /** Takes the rows that the delivery brought or changed, and looks for places anew. */
    void take(JdbcClient sql, int delivery, Format.Content content, List<String> header) {
        List<AuthorityRow> authorities = new ArrayList<>();
        List<ForceArea> covered = new ArrayList<>();
        sql.sql(
                        "SELECT raw FROM intake.source_row WHERE delivery_id = :delivery AND known_until = 'infinity' ORDER BY line")
                .param("delivery", delivery)
                .query(String.class)
                .list()
                .forEach(raw -> {
                    Map<String, String> row = byHeading(header, CsvLine.cells(raw));
                    try {
                        if (content == Format.Content.AUTHORITIES) {
                            authorities.add(AuthorityRow.of(row));
                        } else {
                            covered.add(ForceArea.of(row));
                        }
                    } catch (RowTrouble e) {
                        throw new IllegalStateException("A checked row is none", e);
                    }
                });
        register.putAuthorities(sql, authorities, delivery);
        register.putForceAreas(sql, covered, "delivery " + delivery);
        places.locateAgain(sql);
    }
}
