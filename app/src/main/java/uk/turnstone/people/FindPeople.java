package uk.turnstone.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Transactions;
import uk.turnstone.areas.AddressKey;

/**
 * Finds people by name in any order, by beginnings and by sound, by birth date and by number, or several together. A
 * person is found when every part of the question is found in some record of theirs that the asker may see.
 */
@Component
public final class FindPeople {
    private final Transactions transactions;

    FindPeople(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Searches, and writes down what was asked and how many came back. */
    public Found by(Context context, String typed) {
        Asked asked = Asked.of(typed);
        return transactions.write(context, sql -> {
            Found found = search(sql, asked);
            AuditTrail.write(
                    sql,
                    context,
                    Entry.searched(told(sql, asked.typed()), found.hits().size())
                            .showing(found.hits().stream().map(Hit::key).toList())
                            .saying(found.more() ? "and more were found" : null));
            return found;
        });
    }

    /** Where somebody is hidden is not told by the trail either (standing decision 14 of the access rules). */
    private static String told(JdbcClient sql, String typed) {
        boolean hidden = AddressKey.asTyped(typed).stream()
                .anyMatch(key -> Boolean.FALSE.equals(sql.sql("SELECT areas.may_be_listed(NULL, :key)")
                        .param("key", key)
                        .query(Boolean.class)
                        .single()));
        return hidden ? "protected address" : typed;
    }

    private static Found search(JdbcClient sql, Asked asked) {
        if (asked.typed().isEmpty()) {
            return new Found("", List.of(), false, List.of());
        }
        Answer answer = Answering.to(sql, asked.exactly());
        if (answer.people().size() <= Found.MOST) {
            answer = answer.and(Answering.to(sql, asked));
        }
        List<Long> best =
                answer.people().stream().limit(Found.MOST).map(Ranked::person).toList();
        return new Found(
                asked.typed(),
                HitCards.of(sql, best),
                answer.more() || answer.people().size() > Found.MOST,
                OtherAnswer.among(sql, answer.others()));
    }
}
