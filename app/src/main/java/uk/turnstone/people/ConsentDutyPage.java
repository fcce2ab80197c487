package uk.turnstone.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.turnstone.access.Withdrawals;
import uk.turnstone.web.Problems;

/**
 * Something that the reader is to stop using, and the form on which they say that they did.
 *
 * @param person key of the person; null where the reader may no longer know who it is
 * @param name their name; null likewise
 * @param words what was typed so far
 */
public record ConsentDutyPage(
        Withdrawals.Duty duty,
        @Nullable UUID person,
        @Nullable String name,
        String words,
        Problems problems,
        LocalDate today) {}
