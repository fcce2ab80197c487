package uk.turnstone.forms;

import java.time.LocalDate;
import java.util.List;

/**
 * The bands in force from a day on: thresholds are rules, and rules have a date (rule 12 of what the data must be able to
 * say).
 *
 * @param from first day
 * @param bands rising, without gap and without overlap
 */
public record BandTable(LocalDate from, List<Band> bands) {
    public BandTable {
        bands = List.copyOf(bands);
    }

    Band of(int total) {
        return bands.stream()
                .filter(band -> total >= band.atLeast() && total <= band.atMost())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No score of this form is " + total));
    }
}
