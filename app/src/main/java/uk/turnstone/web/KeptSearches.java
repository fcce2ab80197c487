package uk.turnstone.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;

/**
 * What people searched for, under random keys that stand in addresses instead of the words. Each is seen by its asker alone
 * and in the post in which they asked; the database holds to it too.
 */
@Component
public final class KeptSearches {
    /** Of one asker in one post; the oldest go. */
    static final int MOST = 50;

    private static final int MOST_CHARACTERS = 400;
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final Transactions transactions;
    private final Clock clock;

    KeptSearches(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps what was typed, as far as anybody types; and throws away what is too old or too much. */
    public UUID keep(Context asker, String words) {
        String kept = words.strip();
        return transactions.write(asker, sql -> {
            sql.sql("SELECT web.drop_kept_searches(:before)")
                    .param("before", oldest())
                    .query((row, number) -> true)
                    .single();
            UUID key = sql.sql("""
                    INSERT INTO web.kept_search (user_login, agency_id, role, words)
                    VALUES (:login, :agency, :role, left(:words, :most)) RETURNING search_key
                    """)
                    .param("login", asker.user())
                    .param("agency", asker.agency())
                    .param("role", asker.role())
                    .param("words", kept)
                    .param("most", MOST_CHARACTERS)
                    .query(UUID.class)
                    .single();
            sql.sql("""
                    DELETE FROM web.kept_search WHERE search_key IN (
                        SELECT search_key FROM web.kept_search ORDER BY kept_at DESC, search_key OFFSET :most)
                    """).param("most", MOST).update();
            return key;
        });
    }

    /** The words; empty where they are not the asker's, were asked in another post, or are kept no longer. */
    public Optional<String> find(Context asker, UUID key) {
        return transactions.read(asker, sql -> sql.sql(
                        "SELECT words FROM web.kept_search WHERE search_key = :key AND kept_at >= :oldest")
                .param("key", key)
                .param("oldest", oldest())
                .query(String.class)
                .optional());
    }

    /** Throws away all of the asker's in this post. */
    void forget(Context asker) {
        transactions.change(asker, sql -> sql.sql("DELETE FROM web.kept_search").update());
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(LIFETIME).atOffset(ZoneOffset.UTC);
    }
}
