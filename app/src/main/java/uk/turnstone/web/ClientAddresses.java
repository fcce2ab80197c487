package uk.turnstone.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import uk.turnstone.access.ClientAddress;

/** Says from which device a request came, for the audit trail. */
@Component
final class ClientAddresses extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ClientAddress.<ServletException, IOException>during(
                request.getRemoteAddr(), () -> chain.doFilter(request, response));
    }
}
