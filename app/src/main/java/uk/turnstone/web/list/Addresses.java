package uk.turnstone.web.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what is asked as an address: the view, and where the question differs from it. What may name somebody is left out
 * and kept under a random key instead.
 */
final class Addresses {
    static final String VIEW = "view";
    static final String ASKED = "asked";

    private final ListDefinition list;
    private final View view;
    private final Question ofView;
    private final KeptFilters kept;

    Addresses(ListDefinition list, View view, KeptFilters kept) {
        this.list = list;
        this.view = view;
        this.ofView = asked(list, view);
        this.kept = kept;
    }

    /** The question of a view. */
    static Question asked(ListDefinition list, View view) {
        return Question.plain(list).overlaid(Fields.decode(view.question()), list);
    }

    /** Without the question mark. */
    String query(Question question, Position position) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        if (!view.code().equals(View.ALL)) {
            said.put(VIEW, List.of(view.code()));
        }
        Given personal = question.given().only(list::personal);
        question.from(ofView).values().forEach((name, values) -> {
            if (!name.startsWith(Question.FILTER) || !list.personal(name.substring(Question.FILTER.length()))) {
                said.put(name, values);
            }
        });
        if (!personal.isEmpty() && !question.given().equals(ofView.given())) {
            said.put(ASKED, List.of(kept.keep(written(personal))));
        }
        switch (position.way()) {
            case AFTER -> said.put("after", List.of(position.key()));
            case BEFORE -> said.put("before", List.of(position.key()));
            case TOP -> {}
        }
        // Without a word the list opens with the reader's own view.
        if (said.isEmpty()) {
            said.put(VIEW, List.of(View.ALL));
        }
        return new Fields(said).encode();
    }

    /** Filters alone, in clear: for the session and for saved views. */
    static String written(Given given) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        given.values().forEach((field, typed) -> values.put(Question.FILTER + field, typed));
        return new Fields(values).encode();
    }
}
