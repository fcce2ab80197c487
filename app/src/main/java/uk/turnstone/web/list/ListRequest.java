package uk.turnstone.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an address asks of a list, and where what it may not say in clear is kept. */
public final class ListRequest {
    private final Fields fields;
    private final KeptFilters kept;

    ListRequest(Fields fields, KeptFilters kept) {
        this.fields = fields;
        this.kept = kept;
    }

    public static ListRequest of(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, List.of(typed)));
        return new ListRequest(new Fields(values), new KeptInSession(request));
    }

    /** As of an address, without a session: what is personal is kept nowhere. */
    public static ListRequest of(String query) {
        return new ListRequest(Fields.decode(query), new KeptFilters() {
            @Override
            public String keep(String filters) {
                throw new IllegalStateException("No session to keep filters in");
            }

            @Override
            public Optional<String> kept(String key) {
                return Optional.empty();
            }
        });
    }

    Fields fields() {
        return fields;
    }

    KeptFilters kept() {
        return kept;
    }
}
