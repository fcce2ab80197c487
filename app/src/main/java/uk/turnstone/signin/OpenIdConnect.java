package uk.turnstone.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Speaks OpenID Connect Core 1.0 with a provider: authorization code with PKCE (RFC 7636), state and nonce; signature, issuer,
 * audience and expiry of the token are checked by the library. A provider is asked for what it offers when somebody first
 * signs in with it, so that one that does not answer keeps nobody else out.
 */
@Component
final class OpenIdConnect {
    private static final Duration METADATA_GOOD_FOR = Duration.ofHours(1);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int MOST_BYTES = 1 << 20;

    /** Signatures with keys that the provider publishes; never none, never with the shared secret. */
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenIdConnect(Clock clock) {
        this.clock = clock;
    }

    private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant until) {}

    /**
     * A sign-in that was begun and that its browser alone can end.
     *
     * @param state comes back with the answer
     * @param nonce comes back within the token
     * @param verifier proves that whoever ends it began it
     */
    record Begun(String state, String nonce, String verifier) {
        static Begun fresh() {
            return new Begun(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /**
     * Who signed in, as the provider says.
     *
     * @param subject what it calls them, unchanging
     * @param username what they sign in by there
     * @param name their name
     * @param groups the groups of the group claim
     */
    record Who(String subject, String username, String name, Set<String> groups) {}

    /** Where the browser is sent. */
    URI begin(Provider provider, URI back, Begun begun) throws ProviderTrouble {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(provider.clientId()), back)
                .endpointURI(known(provider).metadata().getAuthorizationEndpointURI())
                .state(new State(begun.state()))
                .nonce(new Nonce(begun.nonce()))
                .codeChallenge(new CodeVerifier(begun.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** @param answer the whole address with which the browser came back */
    Who end(Provider provider, URI back, Begun begun, URI answer) throws ProviderTrouble {
        try {
            AuthenticationResponse response = AuthenticationResponseParser.parse(answer);
            if (!new State(begun.state()).equals(response.getState())) {
                throw new ProviderTrouble("the answer is to another question");
            }
            if (!response.indicatesSuccess()) {
                throw new ProviderTrouble("the provider said no");
            }
            OIDCTokens tokens = tokens(
                    provider,
                    new AuthorizationCodeGrant(
                            response.toSuccessResponse().getAuthorizationCode(),
                            back,
                            new CodeVerifier(begun.verifier())));
            IDTokenClaimsSet claims =
                    known(provider).validator().validate(tokens.getIDToken(), new Nonce(begun.nonce()));
            return who(claims, provider.groupClaim(), tokens, known(provider).metadata());
        } catch (ParseException | IOException e) {
            throw new ProviderTrouble("the provider's answer cannot be read", e);
        } catch (BadJOSEException | JOSEException e) {
            throw new ProviderTrouble("the provider's token is not good: " + e.getMessage(), e);
        }
    }

    private OIDCTokens tokens(Provider provider, AuthorizationCodeGrant grant)
            throws ParseException, IOException, ProviderTrouble {
        HTTPRequest request = new TokenRequest(
                        known(provider).metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(provider.clientId()), new Secret(provider.clientSecret())),
                        grant)
                .toHTTPRequest();
        var response = OIDCTokenResponseParser.parse(sent(request));
        if (!response.indicatesSuccess()) {
            throw new ProviderTrouble("the provider gave no token");
        }
        OIDCTokens tokens = (OIDCTokens) response.toSuccessResponse().getTokens();
        if (tokens.getIDToken() == null) {
            throw new ProviderTrouble("the provider does not say who it is");
        }
        return tokens;
    }

    /** Groups stand in the token, or with the provider, which is asked then. */
    private static Who who(IDTokenClaimsSet token, String groupClaim, OIDCTokens tokens, OIDCProviderMetadata metadata)
            throws ParseException, IOException, ProviderTrouble {
        ClaimsSet claims = token;
        if (token.getClaim(groupClaim) == null && metadata.getUserInfoEndpointURI() != null) {
            UserInfoResponse said = UserInfoResponse.parse(sent(
                    new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken()).toHTTPRequest()));
            if (said.indicatesSuccess()) {
                var info = said.toSuccessResponse().getUserInfo();
                if (!token.getSubject().equals(info.getSubject())) {
                    throw new ProviderTrouble("the provider speaks of somebody else");
                }
                claims = info;
            }
        }
        String subject = token.getSubject().getValue();
        String username = first(claims, subject, "preferred_username", "email");
        return new Who(subject, username, first(claims, username, "name"), groups(claims, groupClaim));
    }

    private static Set<String> groups(ClaimsSet claims, String claim) {
        List<String> list = claims.getStringListClaim(claim);
        String one = list == null ? claims.getStringClaim(claim) : null;
        return list != null ? Set.copyOf(list) : one == null ? Set.of() : Set.of(one);
    }

    private static String first(ClaimsSet claims, String otherwise, String... names) {
        for (String name : names) {
            String value = claims.getStringClaim(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return otherwise;
    }

    private Known known(Provider provider) throws ProviderTrouble {
        Known kept = known.get(provider.id());
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept;
        }
        Known fresh = asked(provider);
        known.put(provider.id(), fresh);
        return fresh;
    }

    private Known asked(Provider provider) throws ProviderTrouble {
        try {
            Issuer issuer = new Issuer(provider.issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            Objects.requireNonNull(metadata.getJWKSetURI()).toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES))
                    .build();
            return new Known(
                    metadata,
                    new IDTokenValidator(
                            issuer,
                            new ClientID(provider.clientId()),
                            new JWSVerificationKeySelector<>(SIGNATURES, keys),
                            null),
                    clock.instant().plus(METADATA_GOOD_FOR));
        } catch (GeneralException | IOException e) {
            throw new ProviderTrouble("the provider does not answer", e);
        }
    }

    private static com.nimbusds.oauth2.sdk.http.HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(TIMEOUT_MILLIS);
        request.setReadTimeout(TIMEOUT_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }
}
