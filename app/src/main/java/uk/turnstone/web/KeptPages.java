package uk.turnstone.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Contexts;
import uk.turnstone.access.Visitor;

/** Offers forms again that were sent after their session had ended, to their author alone. */
@Controller
@Open
final class KeptPages {
    private final KeptForms kept;
    private final Contexts contexts;

    KeptPages(KeptForms kept, Contexts contexts) {
        this.kept = kept;
        this.contexts = contexts;
    }

    @GetMapping("/kept")
    Reply all(Context context) {
        return page(context, kept.of(context));
    }

    @GetMapping("/kept/{key}")
    Reply one(Context context, @PathVariable UUID key) {
        return kept.find(context, key)
                .<Reply>map(form -> page(context, List.of(form)))
                // Written in another post of the same user, perhaps: that page says so.
                .or(() -> kept.elsewhere(context).isEmpty() ? Optional.empty() : Optional.of(SeeOther.at("/kept")))
                .orElseThrow(() -> new NotFound("That form was sent, thrown away, or is not yours."));
    }

    private PageView page(Context context, List<KeptForm> forms) {
        List<Visitor> posts = contexts.postsOf(context.user());
        List<KeptPage.OtherPost> others = kept.elsewhere(context).stream()
                .flatMap(other -> posts.stream()
                        .filter(post -> post.context().agency() == other.agency()
                                && post.context().role().equals(other.role()))
                        .map(post -> new KeptPage.OtherPost(
                                Objects.requireNonNull(post.post()),
                                post.roleTitle() + ", " + post.agencyName(),
                                other.forms())))
                .toList();
        return PageView.of("web/kept", new KeptPage(forms, others));
    }

    @PostMapping("/kept/{key}/throw-away")
    Reply throwAway(Context context, @PathVariable UUID key) {
        kept.drop(context, key);
        return new SeeOther("/kept", "The form was thrown away.");
    }
}
