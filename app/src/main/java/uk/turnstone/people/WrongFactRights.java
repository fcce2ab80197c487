package uk.turnstone.people;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Act;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Permissions;

/** Who answers for an agency what it says: its data officers, who deliver and correct its rows. */
@Component
final class WrongFactRights {
    private final Permissions permissions;

    WrongFactRights(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean answers(Context context) {
        return Stream.of("source-rows-offender", "source-rows-victim")
                .anyMatch(rows -> permissions.may(context, rows).level() == Level.FULL
                        && permissions.may(context, rows, Act.WRITE));
    }
}
