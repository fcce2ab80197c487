package uk.turnstone.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Act;
import uk.turnstone.access.Context;
import uk.turnstone.access.Permissions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;

/** Local accounts, for whoever looks after them: makes them and resets second factors. Posts are given elsewhere. */
@Controller
@Needs("access-rights")
final class AccountPages {
    private final Accounts accounts;
    private final AccountMaking making;
    private final HalfWay halfWay;
    private final Permissions permissions;

    AccountPages(Accounts accounts, AccountMaking making, HalfWay halfWay, Permissions permissions) {
        this.accounts = accounts;
        this.making = making;
        this.halfWay = halfWay;
        this.permissions = permissions;
    }

    @GetMapping("/accounts")
    Reply list(Context context) {
        mayMake(context);
        return page(context, "", "", Problems.NONE, null);
    }

    @PostMapping("/accounts")
    Reply make(
            Context context,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name) {
        mayMake(context);
        return switch (making.make(context, login, name)) {
            case AccountMaking.Wrong wrong -> page(context, login, name, wrong.problems(), null);
            case AccountMaking.Made made ->
                page(context, "", "", Problems.NONE, new AccountsPage.Handed(made.login(), made.code()));
        };
    }

    /** @param what “password” to choose a new password too, where the old one was forgotten */
    @PostMapping("/accounts/{key}/reset")
    Reply reset(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String what) {
        mayMake(context);
        LocalAccount account =
                accounts.withKey(key).orElseThrow(() -> new NotFound("There is no such account, or no longer."));
        if (account.login().equals(context.user())) {
            throw new NotAllowed("No: your own second factor is reset by somebody else.");
        }
        String code = making.reset(context, account, what.equals("password"));
        return page(context, "", "", Problems.NONE, new AccountsPage.Handed(account.login(), code));
    }

    private void mayMake(Context context) {
        halfWay.onlyInProduction();
        if (!permissions.may(context, "access-rights", Act.WRITE)) {
            throw new NotAllowed("No: accounts are made by the system administrator.");
        }
    }

    private PageView page(
            Context context, String login, String name, Problems problems, AccountsPage.@Nullable Handed handed) {
        var page = new AccountsPage(
                accounts.all().stream()
                        .map(account -> new AccountsPage.Line(
                                account.key(),
                                account.login(),
                                account.name(),
                                account.state(),
                                account.login().equals(context.user())))
                        .toList(),
                login,
                name,
                problems,
                handed);
        return problems.any() ? PageView.toCorrect("signin/accounts", page) : PageView.of("signin/accounts", page);
    }
}
