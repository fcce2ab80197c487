package uk.turnstone.signin;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.turnstone.access.AccessTrouble;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Installation;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.SignInTransactions;
import uk.turnstone.web.Problem;

/** {@code ./turnstone account}: makes the first account of an installation, and helps whoever has lost everything. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description =
                "Makes a local account, or resets its second factor. Prints a code with which its owner sets it up at"
                        + " /sign-in/begin within a week.",
        footer = {
            "",
            "Examples:",
            "  ./turnstone account add flora.granite --name 'Flora Granite' --agency council --role sysadmin",
            "  ./turnstone account reset flora.granite",
            "  ./turnstone account reset flora.granite --password"
        })
@Component
public final class AccountCommand implements Callable<Integer> {
    private final AccountMaking making;
    private final Accounts accounts;
    private final Installation installation;
    private final SignInTransactions transactions;
    private final Permissions permissions;
    private final Contexts contexts;

    /** What can be done. */
    enum What {
        add,
        reset
    }

    @Parameters(index = "0", paramLabel = "add|reset", description = "what to do")
    private @Nullable What what;

    @Parameters(index = "1", paramLabel = "LOGIN", description = "name to sign in with")
    private String login = "";

    @Option(names = "--name", paramLabel = "NAME", description = "add: name that colleagues see")
    private String name = "";

    @Option(names = "--agency", paramLabel = "CODE", description = "add: agency worked for")
    private String agency = "";

    @Option(names = "--role", paramLabel = "ROLE", description = "add: role worked in, such as sysadmin")
    private String role = "";

    @Option(names = "--password", description = "reset: a new password is chosen too")
    private boolean password;

    AccountCommand(
            AccountMaking making,
            Accounts accounts,
            Installation installation,
            SignInTransactions transactions,
            Permissions permissions,
            Contexts contexts) {
        this.making = making;
        this.accounts = accounts;
        this.installation = installation;
        this.transactions = transactions;
        this.permissions = permissions;
        this.contexts = contexts;
    }

    @Override
    public Integer call() {
        if (installation.isDemonstration()) {
            throw new AccessTrouble("This data folder is a demonstration's, where one signs in by choosing a name.");
        }
        Context context = contexts.job("command line");
        return what == What.add ? add(context) : reset(context);
    }

    private int add(Context context) {
        if (permissions.roles().stream().noneMatch(known -> known.name().equals(role))) {
            throw new AccessTrouble("--role wants the name of a role, such as sysadmin.");
        }
        int known = transactions.read(sql -> sql.sql("SELECT count(*) FROM access.agency WHERE code = :code")
                .param("code", agency)
                .query(Integer.class)
                .single());
        if (known == 0) {
            throw new AccessTrouble("--agency wants the code of an agency, such as council.");
        }
        switch (making.make(context, login, name)) {
            case AccountMaking.Wrong wrong -> {
                wrong.problems().list().stream().map(Problem::words).forEach(System.err::println);
                return 1;
            }
            case AccountMaking.Made made -> {
                givePost(context, made.login());
                say(made.login(), made.code());
                return 0;
            }
        }
    }

    private void givePost(Context context, String made) {
        transactions.write(context, sql -> {
            AuditTrail.write(sql, context, "post-given", null, made + ": " + role + " for " + agency);
            return sql.sql("""
                    INSERT INTO access.post (user_id, agency_id, role, from_day, origin)
                    SELECT u.user_id, a.agency_id, :role, :today, 'given'
                    FROM access.app_user u JOIN access.agency a USING (partnership_id)
                    WHERE u.login = :login AND a.code = :agency
                    """)
                    .param("role", role)
                    .param("today", context.today())
                    .param("login", made)
                    .param("agency", agency)
                    .update();
        });
    }

    private int reset(Context context) {
        LocalAccount account =
                accounts.of(login).orElseThrow(() -> new AccessTrouble("There is no local account “" + login + "”."));
        say(account.login(), making.reset(context, account, password));
        return 0;
    }

    private static void say(String login, String code) {
        System.out.println("Account " + login + ". Its owner opens /sign-in/begin within a week and types this code:");
        System.out.println(code);
        System.out.println(
                "It is kept nowhere. Hand it over in person or by telephone, never with the login in one message.");
    }
}
