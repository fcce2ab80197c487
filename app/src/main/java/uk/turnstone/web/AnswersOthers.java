package uk.turnstone.web;

import jakarta.servlet.ServletContext;
import java.net.InetAddress;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;
import uk.turnstone.access.Installation;
import uk.turnstone.database.DatabaseTrouble;

/**
 * How the server listens, by what the installation is for. A demonstration listens to this machine only. Where the work is
 * real, cookies go over encrypted connections only, and a proxy in front says who asked and that the connection is encrypted.
 */
@Component
@ConditionalOnWebApplication
final class AnswersOthers
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, ServletContextInitializer {
    private static final String THIS_MACHINE = "127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1";

    private final Installation installation;
    private final @Nullable InetAddress address;
    private final String proxies;

    /** @param proxies addresses of proxies whose word is taken, as a regular expression; this machine unless set */
    AnswersOthers(
            Installation installation,
            @Value("${server.address:#{null}}") @Nullable InetAddress address,
            @Value("${turnstone.proxies:}") String proxies) {
        this.installation = installation;
        this.address = address;
        this.proxies = proxies.isBlank() ? THIS_MACHINE : proxies;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (installation.isDemonstration()) {
            if (address == null || !address.isLoopbackAddress()) {
                throw new DatabaseTrouble(
                        "A demonstration listens on a loopback address only: leave TURNSTONE_LISTEN as it is.", null);
            }
            return;
        }
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        factory.addEngineValves(valve);
    }

    @Override
    public void onStartup(ServletContext context) {
        if (!installation.isDemonstration()) {
            context.getSessionCookieConfig().setSecure(true);
        }
    }
}
