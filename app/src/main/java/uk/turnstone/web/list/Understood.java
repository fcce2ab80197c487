package uk.turnstone.web.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request asks of a list, looked up in its definition.
 *
 * @param lost true if it was filtered by something that is kept no more
 */
record Understood(View view, Question question, Position position, boolean lost) {
    private static final List<String> PARTS = List.of("sort", "cols", "size", "f", "after", "before", Addresses.ASKED);

    static Understood of(ListRequest request, ListDefinition list, List<View> views) {
        Fields fields = request.fields();
        View view = view(fields, views);
        Map<String, List<String>> said = new HashMap<>(fields.values());
        String asked = fields.first(Addresses.ASKED);
        String kept = asked.isEmpty() ? "" : request.kept().kept(asked).orElse("");
        // What may name somebody is taken from where it is kept and nowhere else: an address that brings it is not
        // ours.
        said.keySet()
                .removeIf(name ->
                        name.startsWith(Question.FILTER) && list.personal(name.substring(Question.FILTER.length())));
        said.putAll(Fields.decode(kept).values());
        return new Understood(
                view,
                Addresses.asked(list, view).overlaid(new Fields(said), list),
                Position.of(fields),
                !asked.isEmpty() && kept.isEmpty());
    }

    private static View view(Fields fields, List<View> views) {
        String code = fields.first(Addresses.VIEW);
        boolean saysMore = fields.values().keySet().stream()
                .anyMatch(name -> PARTS.contains(name) || name.startsWith(Question.FILTER));
        return views.stream()
                .filter(view ->
                        code.isEmpty() && !saysMore ? view.first() : view.code().equals(code))
                .findFirst()
                .orElseGet(View::all);
    }
}
