package uk.turnstone.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import uk.turnstone.access.Context;
import uk.turnstone.access.Marking;
import uk.turnstone.access.Permissions;
import uk.turnstone.access.Visitor;

/**
 * Makes the stamps of files and prints. The marking follows from the kinds of information: of the page from which it was
 * taken, and of the columns in it.
 */
@Component
public final class Stamps {
    private final Permissions permissions;
    private final Clock clock;
    private final int days;

    /** @param days for how many days whoever takes something may keep it; at least one */
    public Stamps(Permissions permissions, Clock clock, @Value("${turnstone.exports.days:30}") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("turnstone.exports.days is " + days + ": it must be 1 or more.");
        }
        this.permissions = permissions;
        this.clock = clock;
        this.days = days;
    }

    /** Of a file that is taken from a page, with kinds of information in it beside the page's own. */
    public Stamp of(JdbcClient sql, Context context, HttpServletRequest request, String... more) {
        return stamp(
                context,
                agency(sql, context),
                permissions.marking(
                        context.role(),
                        Stream.concat(page(request), Arrays.stream(more)).toList()));
    }

    /** Of something that is taken by a command, with these kinds of information. */
    public Stamp ofCommand(JdbcClient sql, Context context, String... kinds) {
        return stamp(context, agency(sql, context), permissions.marking(context.role(), Arrays.asList(kinds)));
    }

    /** Of a page, should it be printed. */
    Stamp ofPage(Visitor visitor, HttpServletRequest request) {
        return stamp(
                visitor.context(),
                visitor.agencyName(),
                permissions.marking(visitor.context().role(), page(request).toList()));
    }

    private Stamp stamp(Context context, String agency, Marking marking) {
        return new Stamp(
                agency.isEmpty() ? context.name() : context.name() + ", " + agency,
                LocalDateTime.now(clock),
                context.purpose(),
                marking,
                marking.isPublished() ? null : LocalDate.now(clock).plusDays(days),
                context.request());
    }

    private static String agency(JdbcClient sql, Context context) {
        return sql.sql("SELECT name FROM access.agency WHERE agency_id = :agency")
                .param("agency", context.agency())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The kind of information of the page asked for, where it says one. */
    private static Stream<String> page(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod page
                ? DeclaredAccess.of(page).map(DeclaredAccess::category).stream()
                : Stream.empty();
    }
}
