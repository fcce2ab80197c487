package uk.turnstone.signin;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes of passwords: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). On threads of their
 * own, for half of the processors at most, so that nobody who signs in takes the machine from those who work on it.
 */
@Component
class Passwords implements AutoCloseable {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final long WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /** Not those that serve pages: what only computes would hold one of their few carriers until it is done. */
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("passwords").factory());
    /** What nobody's password is; compared where there is no account, so that the answer takes as long. */
    private volatile @Nullable String nobodys;

    String hash(String password) {
        return java.util.Objects.requireNonNull(argon2.encode(password));
    }

    /**
     * Whether a password is the one that was hashed.
     *
     * @param hash what is kept; null where there is no account or no password, which takes as long and is never right
     * @return empty where too many ask at once
     */
    Optional<Boolean> matches(String password, @Nullable String hash) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(threads.submit(() -> argon2.matches(password, hash == null ? nobodys() : hash))
                            .get()
                    && hash != null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A hash of ours can be compared", e);
        } finally {
            places.release();
        }
    }

    private String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = hash(TypedCode.fresh(4));
            nobodys = known;
        }
        return known;
    }

    @Override
    public void close() {
        threads.close();
    }
}
