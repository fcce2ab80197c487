package uk.turnstone.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try: for each account and for each address on the network, whether the account exists or not.
 * Whoever tries too often is turned away before anything is looked up or hashed, and may try again after a while: an account
 * is never locked for good, or anybody could lock anybody out.
 */
@Component
final class Attempts {
    /** Tries in a row for one account, and how long until the next is free. */
    static final int OF_AN_ACCOUNT = 10;

    static final Duration EACH_OF_AN_ACCOUNT = Duration.ofMinutes(1);

    /** Tries in a row from one address, behind which a whole office may sit: what was right is given back. */
    static final int FROM_AN_ADDRESS = 20;

    static final Duration EACH_FROM_AN_ADDRESS = Duration.ofSeconds(2);

    /** Kept at most; those not used for longest are forgotten, which gives their owners their tries back. */
    private static final int MOST = 100_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };
    private final TimeMeter time;

    Attempts(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Takes a try of an account and of an address; false where either has none left. */
    boolean take(String account, String address) {
        return bucket("from " + address, FROM_AN_ADDRESS, EACH_FROM_AN_ADDRESS).tryConsume(1)
                && bucket("of " + account, OF_AN_ACCOUNT, EACH_OF_AN_ACCOUNT).tryConsume(1);
    }

    /** Gives a try back that was right. */
    void giveBack(String account, String address) {
        bucket("from " + address, FROM_AN_ADDRESS, EACH_FROM_AN_ADDRESS).addTokens(1);
        bucket("of " + account, OF_AN_ACCOUNT, EACH_OF_AN_ACCOUNT).addTokens(1);
    }

    /** True once in a minute for each account or address: what is turned away all the time is written down now and then. */
    boolean worthWriting(String what) {
        return bucket("written " + what, 1, Duration.ofMinutes(1)).tryConsume(1);
    }

    private Bucket bucket(String name, int tries, Duration each) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(name, fresh -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(tries).refillGreedy(1, each))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }
}
