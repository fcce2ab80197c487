package uk.turnstone.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** A sign-in provider as an agency has one: Spring Authorization Server, on a port of its own, with people in groups. */
final class RealProvider implements AutoCloseable {
    static final String CLIENT = "turnstone";
    static final String SECRET = "secret-of-the-client";
    static final String PASSWORD = "password-at-the-provider";

    private final ConfigurableApplicationContext application;

    private RealProvider(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** @param back where it sends people back to; given before our own port is known, so more than one may be */
    static RealProvider start(Set<String> back) {
        Directory.BACK.addAll(back);
        return new RealProvider(new SpringApplicationBuilder(Directory.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "spring.autoconfigure.exclude", "", "server.port", "0", "spring.main.banner-mode", "off"))
                .run(
                        "--spring.autoconfigure.exclude=",
                        "--server.port=0",
                        "--server.servlet.session.cookie.name=provider"));
    }

    String issuer() {
        return "http://localhost:"
                + Objects.requireNonNull(((ServletWebServerApplicationContext) application).getWebServer())
                        .getPort();
    }

    void put(String user, String... groups) {
        Directory.GROUPS.put(user, List.of(groups));
    }

    @Override
    public void close() {
        application.close();
    }

    /** Its people and its one client. */
    @EnableAutoConfiguration
    static class Directory {
        static final Map<String, List<String>> GROUPS = new ConcurrentHashMap<>();
        static final Set<String> BACK = ConcurrentHashMap.newKeySet();

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId(CLIENT)
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUris(uris -> uris.addAll(BACK))
                            .scope(OidcScopes.OPENID)
                            .scope(OidcScopes.PROFILE)
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build());
        }

        @Bean
        UserDetailsService people() {
            return name -> {
                if (!GROUPS.containsKey(name)) {
                    throw new UsernameNotFoundException(name);
                }
                return User.withUsername(name)
                        .password("{noop}" + PASSWORD)
                        .authorities("person")
                        .build();
            };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> groupsInTheToken() {
            return token -> {
                String user = token.getPrincipal().getName();
                token.getClaims()
                        .claim("groups", GROUPS.getOrDefault(user, List.of()))
                        .claim("preferred_username", user)
                        .claim("name", "Jo " + user);
            };
        }
    }
}
