package uk.turnstone.people;

import java.io.PrintWriter;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AccessTrouble;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Decision;
import uk.turnstone.access.Permissions;

/** Lets a command about people run only in a role that may read identities. */
@Component
final class CommandAsker {
    private static final String CATEGORY = "identity-offender";

    private final Contexts contexts;
    private final Permissions permissions;

    CommandAsker(Contexts contexts, Permissions permissions) {
        this.contexts = contexts;
        this.permissions = permissions;
    }

    /** Runs it, or says in a sentence what is wanting: status 2 without a role or with an unknown one, 1 where a rule says no. */
    int ask(@Nullable String role, PrintWriter err, ToIntFunction<Context> work) {
        if (role == null) {
            err.println("Say in which role you look at people: --as ROLE, such as --as iom-manager.");
            return 2;
        }
        Context context;
        try {
            context = contexts.as(role, null);
        } catch (AccessTrouble unknown) {
            err.println(unknown.getMessage());
            return 2;
        }
        return switch (permissions.may(context, CATEGORY)) {
            case Decision.Yes yes -> work.applyAsInt(context);
            case Decision.No no -> {
                err.println(no.why());
                yield 1;
            }
        };
    }
}
