package uk.turnstone.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.turnstone.access.Installation;

/**
 * Signing in by choosing a name needs no password, so a demonstration answers this machine only: from a loopback address,
 * on a loopback address, and under a name that means this machine. The name is checked because another site's name can be
 * made to lead here (DNS rebinding). An installation for real work signs people in and answers others too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OnlyThisMachine extends OncePerRequestFilter {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private final Installation installation;

    OnlyThisMachine(Installation installation) {
        this.installation = installation;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!installation.isDemonstration()
                || (isLoopback(request.getRemoteAddr())
                        && isLoopback(request.getLocalAddr())
                        && NAMES.contains(request.getServerName()))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write("No: a demonstration opens only on the machine it runs on. Use http://localhost there.\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }

    private static boolean isLoopback(String address) throws IOException {
        // Addresses only, never names: nothing is looked up.
        return InetAddress.ofLiteral(address).isLoopbackAddress();
    }
}
