package uk.turnstone.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where browsers find this installation: scheme, name and port. Providers send people back there, and passkeys belong to it.
 * Set where it is known ({@code turnstone.address}); else as the browser asked.
 */
@Component
final class PublicAddress {
    private final String set;

    PublicAddress(@Value("${turnstone.address:}") String set) {
        this.set = set.replaceAll("/+$", "");
    }

    /** Without a stroke at the end, such as {@code https://turnstone.saltmarsh.example}. */
    URI of(HttpServletRequest request) {
        if (!set.isEmpty()) {
            return URI.create(set);
        }
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return URI.create(
                request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + request.getServerPort()));
    }
}
