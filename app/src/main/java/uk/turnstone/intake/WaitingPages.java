package uk.turnstone.intake;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.web.Needs;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Yes or no to a delivery that waits. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class WaitingPages {
    private final DecideWaiting decide;

    WaitingPages(DecideWaiting decide) {
        this.decide = decide;
    }

    @PostMapping("/deliveries/{key}/take-in")
    Reply takeIn(Context context, @PathVariable UUID key) {
        try {
            Heaps heaps = decide.takeIn(context, key).heaps();
            return new SeeOther("/deliveries/" + key, heaps == null ? null : "Taken in: " + heaps.sentence() + ".");
        } catch (IntakeTrouble e) {
            return new SeeOther("/deliveries/" + key, e.getMessage());
        }
    }

    @PostMapping("/deliveries/{key}/refuse")
    Reply refuse(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String why) {
        decide.refuse(context, key, why.substring(0, Math.min(why.length(), 500)));
        return new SeeOther(
                "/deliveries/" + key,
                "The delivery was refused. Nothing of it was taken in and its file was forgotten.");
    }
}
