package uk.turnstone.web.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Kept in the session of whoever asked, the last twenty, and gone with it. */
final class KeptInSession implements KeptFilters {
    private static final String NAME = KeptInSession.class.getName();
    private static final int MOST = 20;

    private final HttpServletRequest request;

    KeptInSession(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public String keep(String filters) {
        HttpSession session = request.getSession();
        synchronized (session) {
            Map<String, String> known = new LinkedHashMap<>(all(session));
            String key = known.entrySet().stream()
                    .filter(each -> each.getValue().equals(filters))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> UUID.randomUUID().toString());
            known.remove(key);
            known.put(key, filters);
            while (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
            session.setAttribute(NAME, known);
            return key;
        }
    }

    @Override
    public Optional<String> kept(String key) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(all(session).get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> all(HttpSession session) {
        @Nullable Object known = session.getAttribute(NAME);
        return known instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of();
    }
}
