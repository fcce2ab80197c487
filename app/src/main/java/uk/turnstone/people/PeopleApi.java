package uk.turnstone.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Act;
import uk.turnstone.access.Context;
import uk.turnstone.history.Event;
import uk.turnstone.web.Api;
import uk.turnstone.web.ApiMistake;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;

/** People and their history for programs, by the use cases of the pages. */
@Api
@Needs("identity-offender")
@Tag(name = "People", description = "People as sets of records, and what happened")
final class PeopleApi {
    private static final int MOST = 200;

    private final FindPeople find;
    private final ReadPerson read;

    PeopleApi(FindPeople find, ReadPerson read) {
        this.find = find;
        this.read = read;
    }

    /**
     * A search, sent so that no name stands in an address.
     *
     * @param q a name, a birth date, a number or a postcode, or several
     * @param page from 1, which is meant where it is missing
     */
    record Search(@Nullable String q, @Nullable Integer page) {}

    @PostMapping(Api.ROOT + "/people/search")
    @Operation(summary = "Finds people by name, birth date, number or postcode; several together find fewer")
    PersonJson.Hits search(Context context, @RequestBody Search asked) {
        String q = asked.q();
        if (q == null || q.isBlank() || q.indexOf('\0') >= 0) {
            throw new ApiMistake("Give a name, a birth date or a number in q.");
        }
        int page = asked.page() == null ? 1 : asked.page();
        if (page < 1 || page > Found.PAGES) {
            throw new ApiMistake("page is from 1 to " + Found.PAGES + ".");
        }
        return PersonJson.Hits.of(find.by(context.to(Act.EXPORT), q, page));
    }

    @GetMapping(Api.ROOT + "/people/{key}")
    @Operation(summary = "What records say of a person, each fact with who says it")
    PersonJson person(Context context, @PathVariable UUID key) {
        return PersonJson.of(file(context, key));
    }

    @GetMapping(Api.ROOT + "/people/{key}/events")
    @Operation(summary = "What happened, the most recent first, a page at a time")
    PersonJson.Events events(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ApiMistake("limit is from 1 to " + MOST + ".");
        }
        List<Event> events = file(context, key).events();
        int from = EventKey.after(after, events);
        List<Event> page = events.subList(from, Math.min(events.size(), from + limit));
        boolean more = from + limit < events.size();
        return PersonJson.Events.of(page, more ? EventKey.of(events, from + limit - 1) : null);
    }

    private PersonFile file(Context context, UUID key) {
        return read.by(context.to(Act.EXPORT), key).orElseThrow(() -> new NotFound(PeoplePages.NOBODY));
    }
}
