package uk.turnstone.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.turnstone.access.SignInTransactions;

/**
 * Passkeys (Web Authentication level 3). The device asks for its owner's finger, face or number each time (user
 * verification), so that a passkey is both factors: something one has, and something one is or knows.
 */
@Component
final class Passkeys {
    /** ES256, EdDSA and RS256: what devices of today make. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.EdDSA),
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.RS256));

    private final SignInTransactions transactions;
    private final Clock clock;

    /** Made when a passkey is first used: a start need not wait for it. */
    private static final class Library {
        private static final ObjectConverter CONVERTER = new ObjectConverter();
        private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
        private static final AttestedCredentialDataConverter CREDENTIALS =
                new AttestedCredentialDataConverter(CONVERTER);
    }

    Passkeys(SignInTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Who signed in with a passkey.
     *
     * @param login whose it is
     * @param passkey number of the key as its device knows it
     */
    record Owner(String login, byte[] passkey) {}

    /** Keeps a new passkey. @return false where what the device sent is not what was asked of it */
    boolean add(JdbcClient sql, LocalAccount account, String sent, URI place, byte[] challenge, String name) {
        try {
            RegistrationData data = Library.MANAGER.verifyRegistrationResponseJSON(
                    sent, new RegistrationParameters(server(place, challenge), ALGORITHMS, true, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return sql.sql("""
                    INSERT INTO access.passkey (user_id, credential_id, credential, sign_count, name)
                    VALUES (:user, :id, :credential, :count, :name) ON CONFLICT (credential_id) DO NOTHING
                    """)
                            .param("user", account.user())
                            .param("id", credential.getCredentialId())
                            .param("credential", Library.CREDENTIALS.convert(credential))
                            .param("count", authenticator.getSignCount())
                            .param("name", name)
                            .update()
                    == 1;
        } catch (DataConversionException | VerificationException e) {
            return false;
        }
    }

    /** Whose passkey signed the challenge; empty where none did, or its owner was not asked to show that it is them. */
    Optional<Owner> owner(String sent, URI place, byte[] challenge) {
        try {
            AuthenticationData data = Library.MANAGER.parseAuthenticationResponseJSON(sent);
            byte[] id = id(data);
            return transactions.read(sql -> kept(sql, id).flatMap(kept -> verified(sql, data, kept, place, challenge)));
        } catch (DataConversionException e) {
            return Optional.empty();
        }
    }

    private record Kept(String login, CredentialRecord credential) {}

    private Optional<Kept> kept(JdbcClient sql, byte[] id) {
        return sql.sql("""
                SELECT u.login, p.credential, p.sign_count FROM access.passkey p JOIN access.app_user u USING (user_id)
                WHERE p.credential_id = :id FOR UPDATE OF p
                """).param("id", id).query((row, number) -> kept(row)).optional();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("login"),
                new CredentialRecordImpl(
                        new NoneAttestationStatement(),
                        null,
                        null,
                        null,
                        row.getLong("sign_count"),
                        Library.CREDENTIALS.convert(row.getBytes("credential")),
                        new AuthenticationExtensionsAuthenticatorOutputs<>(),
                        null,
                        null,
                        Set.of()));
    }

    private Optional<Owner> verified(JdbcClient sql, AuthenticationData data, Kept kept, URI place, byte[] challenge) {
        try {
            Library.MANAGER.verify(
                    data, new AuthenticationParameters(server(place, challenge), kept.credential(), null, true, true));
        } catch (VerificationException e) {
            return Optional.empty();
        }
        byte[] id = id(data);
        sql.sql("UPDATE access.passkey SET sign_count = :count, last_used_at = :now WHERE credential_id = :id")
                .param(
                        "count",
                        Objects.requireNonNull(data.getAuthenticatorData()).getSignCount())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        return Optional.of(new Owner(kept.login(), id));
    }

    /** Empty, and so nobody's, where the device sent none. */
    @SuppressWarnings("NullAway")
    private static byte[] id(AuthenticationData data) {
        return data.getCredentialId() == null ? new byte[0] : data.getCredentialId();
    }

    private static ServerProperty server(URI place, byte[] challenge) {
        return new ServerProperty(
                new Origin(place.toString()), Objects.requireNonNull(place.getHost()), new DefaultChallenge(challenge));
    }
}
