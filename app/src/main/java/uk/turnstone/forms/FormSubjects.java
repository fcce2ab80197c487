package uk.turnstone.forms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Whom forms are about. A port: the people's room, which knows them, implements it. */
public interface FormSubjects {

    /**
     * A record of our own.
     *
     * @param record its number
     * @param holding under which what hangs on it is held
     */
    record OwnRecord(long record, int holding) {}

    /** The person of a key; empty where there is none, or none whom the reader of this transaction may see. */
    Optional<FormSubject> find(JdbcClient sql, Context context, UUID person);

    /** The person of a record, likewise. */
    Optional<FormSubject> of(JdbcClient sql, Context context, long record);

    /**
     * The record of our own on which a form of this category hangs, made where there is none.
     *
     * @param side on the victim's side each agency keeps records of its own; on the other the partnership keeps them
     */
    Optional<OwnRecord> ownRecord(JdbcClient sql, Context context, UUID person, String category, Side side);

    /**
     * Somebody whom an agency of the victim's side works with.
     *
     * @param key the key they go by now
     * @param name as their records have it
     */
    record Client(UUID key, String name) {}

    /** The clients of the reader's own agency on the victim's side, by name; none for every other role. One query. */
    List<Client> clients(JdbcClient sql, Context context);
}
