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

    /** Searches, and writes down what was asked and how many came back; the first page of them. */
    public Found by(Context context, String typed) {
        return by(context, typed, 1);
    }

    /** The same, of a page from 1 to {@link Found#PAGES}. */
    Found by(Context context, String typed, int page) {
        Asked asked = Asked.of(typed);
        return transactions.write(context, sql -> {
            Found found = search(sql, asked, page);
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

    private static Found search(JdbcClient sql, Asked asked, int page) {
        if (asked.typed().isEmpty()) {
            return Found.NOTHING;
        }
        Answer answer = Answering.to(sql, asked.exactly());
        if (answer.people().size() <= Found.MOST) {
            answer = answer.and(Answering.to(sql, asked));
        }
        boolean after = answer.people().size() > Found.MOST * page;
        List<Long> best = answer.people().stream()
                .skip((long) Found.MOST * (page - 1))
                .limit(Found.MOST)
                .map(Ranked::person)
                .toList();
        return new Found(
                asked.typed(),
                page,
                HitCards.of(sql, best),
                after && page < Found.PAGES,
                answer.more() || after,
                OtherAnswer.among(sql, answer.others()));
    }
}
