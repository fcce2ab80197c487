package uk.turnstone.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.turnstone.access.Context;
import uk.turnstone.access.Visitor;

/** All that the layout shows around a page, and what forms on it must carry. Given to each template as {@code frame}. */
public final class Frame {
    private final Visitor visitor;
    private final List<NavigationEntry> navigation;
    private final Predicate<String> leads;
    private final boolean searching;
    private final boolean fixedToday;
    private final Stamp stamp;
    private final @Nullable String notice;
    private final Supplier<String> token;
    private final Supplier<String> seal;
    private final boolean keys;
    private final Assets assets;
    private final Look look;
    private final String here;
    private final boolean demonstration;
    private final boolean accounts;
    private final boolean reports;

    Frame(
            Visitor visitor,
            List<NavigationEntry> navigation,
            Predicate<String> leads,
            boolean searching,
            boolean fixedToday,
            Stamp stamp,
            @Nullable String notice,
            Supplier<String> token,
            Supplier<String> seal,
            boolean keys,
            Assets assets,
            Look look,
            String here,
            boolean demonstration,
            boolean accounts,
            boolean reports) {
        this.accounts = accounts;
        this.reports = reports;
        this.demonstration = demonstration;
        this.visitor = visitor;
        this.navigation = navigation;
        this.leads = leads;
        this.searching = searching;
        this.fixedToday = fixedToday;
        this.stamp = stamp;
        this.notice = notice;
        this.token = token;
        this.seal = seal;
        this.keys = keys;
        this.assets = assets;
        this.look = look;
        this.here = here;
    }

    public Visitor visitor() {
        return visitor;
    }

    /** The partnership's own name and colour. */
    public Look look() {
        return look;
    }

    public Context context() {
        return visitor.context();
    }

    /** The main destinations that this visitor may open. */
    public List<NavigationEntry> navigation() {
        return navigation;
    }

    /** Those of the pages above this one that this visitor may open. */
    public List<Crumb> above(List<Crumb> crumbs) {
        return crumbs.stream().filter(crumb -> leads.test(crumb.path())).toList();
    }

    /** True if this visitor may search for people. */
    public boolean searching() {
        return searching;
    }

    /** What a print of the page says of itself. */
    public Stamp stamp() {
        return stamp;
    }

    /** True if the day taken for today is not the calendar's. */
    public boolean fixedToday() {
        return fixedToday;
    }

    /** True where everybody is invented and one signs in by choosing a name. */
    public boolean demonstration() {
        return demonstration;
    }

    /** True for whoever may report a breach of data. */
    public boolean reports() {
        return reports;
    }

    /** True for whoever makes the accounts of those who sign in here. */
    public boolean accounts() {
        return accounts;
    }

    /** Where the reader is, to come back to after going into the past or out of it. */
    public String here() {
        return here;
    }

    /** What was just done, to be said once; null for nothing. */
    public @Nullable String notice() {
        return notice;
    }

    /** What a form sends back to prove that it was made for this session. */
    public String token() {
        return token.get();
    }

    /** What a form sends back to say for whom it was made, should the session end before; empty where nobody is signed in. */
    public String seal() {
        return seal.get();
    }

    /** True if single keys open sections and rows; each user may switch that off (WCAG 2.1.4). */
    public boolean keys() {
        return keys;
    }

    /** Address of a file of the look, with its fingerprint so that browsers may keep it. */
    public String asset(String name) {
        return assets.address(name);
    }
}
