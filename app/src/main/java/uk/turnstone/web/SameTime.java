package uk.turnstone.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * That there is nothing is said at the same time after the question, whether there is nothing or somebody whom the reader
 * may not see: looking whether they may takes the database a millisecond longer, which a patient reader could measure.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SameTime extends OncePerRequestFilter {
    private static final String BEGAN = SameTime.class.getName();

    private final Duration after;

    SameTime(@Value("${turnstone.nothing.milliseconds:25}") int after) {
        this.after = Duration.ofMillis(after);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(BEGAN, System.nanoTime());
        chain.doFilter(request, response);
    }

    /** Waits, with nothing of the database held, until it is time to say that there is nothing. */
    void await(HttpServletRequest request) {
        if (request.getAttribute(BEGAN) instanceof Long began) {
            long end = began + after.toNanos();
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
