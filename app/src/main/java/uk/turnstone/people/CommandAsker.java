package uk.turnstone.people;

import java.io.PrintWriter;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AccessTrouble;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Decision;
import uk.turnstone.access.Installation;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Stamps;

/**
 * Lets a command about people run only in a demonstration, and in a role that may read identities: at the command line
 * nobody is signed in, and in a place of real work the trail must name who looked.
 */
@Component
final class CommandAsker {
    private static final String CATEGORY = "identity-offender";

    private final Contexts contexts;
    private final Permissions permissions;
    private final Installation installation;
    private final Transactions transactions;
    private final Stamps stamps;

    CommandAsker(
            Contexts contexts,
            Permissions permissions,
            Installation installation,
            Transactions transactions,
            Stamps stamps) {
        this.transactions = transactions;
        this.stamps = stamps;
        this.installation = installation;
        this.contexts = contexts;
        this.permissions = permissions;
    }

    /** What was printed says of itself, beside it, so that programs can read what is printed. */
    String stamp(Context context) {
        return transactions.read(
                context, sql -> stamps.ofCommand(sql, context, CATEGORY).inOneLine());
    }

    /** Runs it, or says in a sentence what is wanting: status 2 without a role or with an unknown one, 1 where a rule says no. */
    int ask(@Nullable String role, PrintWriter err, ToIntFunction<Context> work) {
        if (!installation.isDemonstration()) {
            err.println(
                    "People are looked at in the browser, by whoever is signed in. Only in a demonstration, where everybody"
                            + " is invented, does this command show them.");
            return 1;
        }
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
