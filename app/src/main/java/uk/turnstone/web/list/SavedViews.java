package uk.turnstone.web.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.turnstone.access.Context;

/** Views that people save for themselves. Row-level security shows nobody another's, whatever is asked. */
final class SavedViews {
    private SavedViews() {}

    /** By name. */
    static List<View> of(String list, JdbcClient sql) {
        return sql.sql("SELECT view_key, name, question, opens FROM web.saved_view WHERE list = :list ORDER BY name")
                .param("list", list)
                .query((row, number) -> view(row))
                .list();
    }

    /** Saves a view; one that has the name already gives way. */
    static UUID save(String list, String name, String question, JdbcClient sql, Context context) {
        return sql.sql("""
                INSERT INTO web.saved_view (user_login, list, name, question) VALUES (:user, :list, :name, :question)
                ON CONFLICT (user_login, list, name) DO UPDATE SET question = excluded.question
                RETURNING view_key
                """)
                .param("user", context.user())
                .param("list", list)
                .param("name", name)
                .param("question", question)
                .query(UUID.class)
                .single();
    }

    /** @return false if there is no such view of the reader's, or another has the name */
    static boolean rename(UUID view, String name, JdbcClient sql) {
        return sql.sql("""
                        UPDATE web.saved_view v SET name = :name
                        WHERE view_key = :view AND NOT EXISTS (
                            SELECT 1 FROM web.saved_view other
                            WHERE other.list = v.list AND other.name = :name AND other.view_key <> v.view_key)
                        """).param("name", name).param("view", view).update() == 1;
    }

    static boolean delete(UUID view, JdbcClient sql) {
        return sql.sql("DELETE FROM web.saved_view WHERE view_key = :view")
                        .param("view", view)
                        .update()
                == 1;
    }

    /** The list opens with it from now on; or with all of it, if it opened with it before. */
    static boolean open(UUID view, JdbcClient sql) {
        return sql.sql("""
                        UPDATE web.saved_view SET opens = (view_key = :view AND NOT opens)
                        WHERE list = (SELECT list FROM web.saved_view WHERE view_key = :view)
                        """).param("view", view).update() > 0;
    }

    private static View view(ResultSet row) throws SQLException {
        UUID key = row.getObject("view_key", UUID.class);
        return new View(
                key.toString(), row.getString("name"), row.getString("question"), false, key, row.getBoolean("opens"));
    }
}
