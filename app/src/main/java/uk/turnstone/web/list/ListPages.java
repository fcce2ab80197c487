package uk.turnstone.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.Open;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/**
 * What the forms of every list are sent to. Nothing is read or shown here that anybody could not be shown: a form becomes
 * an address, and views are the sender's own.
 */
@Controller
@Open
final class ListPages {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUESTION = 4_000;

    private final Lists lists;
    private final Transactions transactions;

    ListPages(Lists lists, Transactions transactions) {
        this.lists = lists;
        this.transactions = transactions;
    }

    /** Filters, or columns and rows to a page, as an address without what may name somebody. */
    @PostMapping("/lists/{list}/show")
    Reply show(
            Context context,
            @PathVariable("list") String id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String change,
            HttpServletRequest form) {
        ListDefinition list = found(id, context);
        Fields typed = ListRequest.of(form).fields();
        var kept = new KeptInSession(form);
        Understood asked = asked(context, list, state, kept);
        // A view keeps its name while only its columns differ; narrowed otherwise it is another.
        return change.equals("columns")
                ? back(
                        at,
                        new Addresses(list, asked.view(), kept)
                                .query(columns(typed, asked.question(), list), Position.TOP),
                        null)
                : back(
                        at,
                        new Addresses(list, View.all(), kept)
                                .query(filtered(typed, asked.question(), list), Position.TOP),
                        null);
    }

    private static Question filtered(Fields typed, Question question, ListDefinition list) {
        return question.filteredBy(Question.plain(list).overlaid(typed, list).given());
    }

    private static Question columns(Fields typed, Question question, ListDefinition list) {
        List<String> chosen = new ArrayList<>(typed.all("col"));
        chosen.sort(Comparator.comparingInt(key -> place(typed.first("place-" + key))));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("cols", List.of(String.join(",", chosen)));
        fields.put("size", List.of(typed.first("size")));
        return question.overlaid(new Fields(fields), list);
    }

    private static int place(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    @PostMapping("/lists/{list}/views")
    Reply save(
            Context context,
            @PathVariable("list") String id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest form) {
        ListDefinition list = found(id, context);
        String called = name.strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            return back(at, state, "The view was not kept: give it a name of at most 60 letters.");
        }
        Question question = asked(context, list, state, new KeptInSession(form)).question();
        // In clear: the table is the reader's own.
        String written = question.from(Question.plain(list)).encode();
        if (written.length() > LONGEST_QUESTION) {
            return back(at, state, "The view was not kept: it is narrowed by too much.");
        }
        UUID view = transactions.write(context, sql -> SavedViews.save(id, called, written, sql, context));
        return back(at, "view=" + view, "The view was kept under this name.");
    }

    @PostMapping("/lists/views/{key}/rename")
    Reply rename(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String name) {
        String called = name.strip();
        boolean done = !called.isEmpty()
                && called.codePointCount(0, called.length()) <= LONGEST_NAME
                && transactions.write(context, sql -> SavedViews.rename(key, called, sql));
        return back(
                at,
                "view=" + key,
                done
                        ? "The view was given this name."
                        : "The name was not changed: it is empty or too long, or another view of yours has it.");
    }

    @PostMapping("/lists/views/{key}/delete")
    Reply delete(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String at) {
        return back(
                at,
                "view=all",
                transactions.write(context, sql -> SavedViews.delete(key, sql))
                        ? "The view was deleted."
                        : "There is no such view any more.");
    }

    @PostMapping("/lists/views/{key}/open")
    Reply open(Context context, @PathVariable UUID key, @RequestParam(defaultValue = "") String at) {
        return back(
                at,
                "view=" + key,
                transactions.write(context, sql -> SavedViews.open(key, sql))
                        ? "The list opens differently from now on."
                        : "There is no such view any more.");
    }

    private ListDefinition found(String id, Context context) {
        return lists.named(id)
                .map(list -> lists.forReader(list, context))
                .orElseThrow(() -> new NotFound("There is no such list. Begin at the top."));
    }

    private Understood asked(Context context, ListDefinition list, String state, KeptFilters kept) {
        List<View> views = new ArrayList<>(list.shipped());
        views.addAll(transactions.read(context, sql -> SavedViews.of(list.id(), sql)));
        return Understood.of(new ListRequest(Fields.decode(state), kept), list, views);
    }

    private static Reply back(String at, String query, @Nullable String notice) {
        return new SeeOther(ListPlace.isLocal(at) ? ListPlace.with(at, query) : "/", notice);
    }
}
