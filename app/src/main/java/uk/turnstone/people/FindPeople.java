package uk.turnstone.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.AuditTrail;
import uk.turnstone.access.Context;
import uk.turnstone.access.Entry;
import uk.turnstone.access.Transactions;

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
                    Entry.searched(asked.typed(), found.hits().size())
                            .showing(found.hits().stream().map(Hit::key).toList())
                            .saying(found.more() ? "and more were found" : null));
            return found;
        });
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
