package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a row says: a person, an event. Writes it to its staging table. */
interface RowPart {

    /** @param record number that the row's record has if it is new */
    void write(int line, long record, @Nullable Object[] row);

    /**
     * The things that rows of a format say.
     *
     * @param holdings number of the holding by data category
     * @param kinds number of the kind of event by name
     */
    static List<RowPart> of(
            Format format,
            RowReading reading,
            StagingStreams streams,
            Map<String, Integer> holdings,
            Map<String, Integer> kinds) {
        List<RowPart> parts = new ArrayList<>();
        Format.PersonPart person = format.person();
        if (person != null) {
            parts.add(new PersonOfRow(person, reading, streams, holdings));
        }
        Format.PlacePart where = format.place();
        PlaceOfRow place = where == null ? null : new PlaceOfRow(where, reading, streams);
        int ordinal = 0;
        for (Format.EventPart event : format.events()) {
            parts.add(new EventOfRow(event, ordinal, reading, streams, holdings, kinds, place));
            ordinal += 20;
        }
        return parts;
    }
}
