package uk.turnstone.audit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Whether the chain of the trail is intact or broken, for whoever runs the system. Nothing of what is in it. */
@Controller
@Needs(value = "system-health", least = uk.turnstone.access.Level.FULL)
public final class SystemPages {
    private final Transactions transactions;
    private final Checkpoints checkpoints;

    SystemPages(Transactions transactions, Checkpoints checkpoints) {
        this.transactions = transactions;
        this.checkpoints = checkpoints;
    }

    /**
     * What was found last.
     *
     * @param at when; null where it was never looked at
     * @param brokenAt number of the first entry that is not as sealed; null where intact
     */
    public record Chain(
            @Nullable LocalDateTime at,
            long entries,
            @Nullable Long brokenAt) {}

    @GetMapping("/system")
    Reply system(Context context) {
        return PageView.of("audit/system", transactions.read(context, sql -> checkpoints
                .latest(sql)
                .map(found -> new Chain(
                        LocalDateTime.ofInstant(found.at(), ZoneId.of("Europe/London")),
                        found.entries(),
                        found.brokenAt()))
                .orElse(new Chain(null, 0, null))));
    }

    @PostMapping("/system/check")
    Reply check(Context context) {
        checkpoints.check();
        return new SeeOther("/system", "The chain was walked from its first entry to its last.");
    }
}
