package uk.turnstone.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What walking the chain found.
 *
 * @param walked number of the last entry that is as it was sealed
 * @param breach the first thing that is not; null where all is intact
 * @param provenUpTo number of the last entry that an outside checkpoint vouches for; 0 without one
 * @param disposals what was disposed of, the earliest first
 * @param unsealed entries that should have been sealed by now
 */
record Verdict(long walked, @Nullable Breach breach, long provenUpTo, List<Disposal> disposals, long unsealed) {

    /**
     * The first thing that is not as it was sealed.
     *
     * @param number of the entry
     * @param words a sentence that names it
     */
    record Breach(long number, String words) {}

    /**
     * Payloads that retention emptied together.
     *
     * @param first number of the first of their entries
     * @param last number of the last of their entries
     */
    record Disposal(Instant at, long first, long last, long payloads) {}

    Verdict {
        disposals = List.copyOf(disposals);
    }

    boolean intact() {
        return breach == null && unsealed == 0;
    }

    /** Sentences for whoever asked. */
    List<String> sentences() {
        List<String> said = new ArrayList<>();
        if (breach == null) {
            said.add("The chain is intact: " + entries(walked) + ".");
        } else {
            said.add("The chain is BROKEN at entry " + breach.number() + ": " + breach.words());
            said.add(entries(walked) + " before it " + (walked == 1 ? "is" : "are") + " as sealed; what comes after was"
                    + " not walked.");
        }
        for (Disposal each : disposals) {
            said.add("Disposed on " + each.at().toString().substring(0, 10) + ": what was asked and shown at "
                    + entries(each.payloads()) + " between number " + each.first() + " and number " + each.last()
                    + ". The entries themselves are there.");
        }
        if (unsealed > 0) {
            said.add(entries(unsealed) + " should have been sealed by now and " + (unsealed == 1 ? "is" : "are")
                    + " not: no server seals, or somebody kept them from it.");
        }
        if (breach == null && walked > provenUpTo) {
            said.add(
                    provenUpTo == 0
                            ? "Not provable: no checkpoint from outside was given. Whoever has the server and its key could"
                                    + " have made the whole chain anew, or cut its end off."
                            : "Not provable: what lies after entry " + provenUpTo
                                    + ", where the last checkpoint from outside stands (" + entries(walked - provenUpTo)
                                    + "). Whoever has the server and its key could have made it anew or cut its end off.");
        }
        return said;
    }

    private static String entries(long number) {
        return number == 1 ? "1 entry" : "%,d entries".formatted(number);
    }
}
