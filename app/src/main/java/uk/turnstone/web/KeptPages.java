package uk.turnstone.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.turnstone.access.Context;

/** Offers forms again that were sent after their session had ended, to their author alone. */
@Controller
@Open
final class KeptPages {
    private final KeptForms kept;

    KeptPages(KeptForms kept) {
        this.kept = kept;
    }

    @GetMapping("/kept")
    Reply all(Context context) {
        return PageView.of("web/kept", new KeptPage(kept.of(context)));
    }

    @GetMapping("/kept/{key}")
    Reply one(Context context, @PathVariable UUID key) {
        return kept.find(context, key)
                .map(form -> PageView.of("web/kept", new KeptPage(List.of(form))))
                .orElseThrow(() -> new NotFound("That form was sent, thrown away, or is not yours."));
    }

    @PostMapping("/kept/{key}/throw-away")
    Reply throwAway(Context context, @PathVariable UUID key) {
        kept.drop(context, key);
        return new SeeOther("/kept", "The form was thrown away.");
    }
}
