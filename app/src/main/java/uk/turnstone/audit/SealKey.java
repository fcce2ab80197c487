package uk.turnstone.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import uk.turnstone.database.DataFolder;

/** The pair of keys of an installation with which its chain is signed (Ed25519, RFC 8032). The private one lies in the data folder alone. */
final class SealKey {
    private static final String NAME = "audit_seal";

    private final PrivateKey secret;
    private final PublicSealKey known;

    private SealKey(PrivateKey secret, PublicSealKey known) {
        this.secret = secret;
        this.known = known;
    }

    /** The pair of a data folder, made when first asked for. */
    static SealKey of(DataFolder folder) {
        String[] lines = folder.secret(NAME, SealKey::fresh).split("\n");
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
            return new SealKey(secret, PublicSealKey.of(Base64.getDecoder().decode(lines[1])));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the audit trail in the data folder cannot be read", e);
        }
    }

    private static String fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var text = Base64.getEncoder();
            return text.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + text.encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    PublicSealKey known() {
        return known;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The chain cannot be signed", e);
        }
    }

    /** What is signed of a place in the chain. */
    static byte[] message(Link link) {
        return message(link, "seal");
    }

    /** What is signed of a place in the chain, for a purpose: a signature for one is none for another. */
    static byte[] message(Link link, String purpose) {
        byte[] said = ("turnstone " + purpose).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(said.length + Long.BYTES + link.hash().length)
                .put(said)
                .putLong(link.number())
                .put(link.hash())
                .array();
    }

    /** The public key, by which anybody can check. */
    record PublicSealKey(PublicKey key) {
        static PublicSealKey of(byte[] encoded) throws GeneralSecurityException {
            return new PublicSealKey(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new java.security.spec.X509EncodedKeySpec(encoded)));
        }

        /** Reads {@link #pem}. @throws GeneralSecurityException if it is none */
        static PublicSealKey parse(String pem) throws GeneralSecurityException {
            String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            try {
                return of(Base64.getDecoder().decode(body));
            } catch (IllegalArgumentException e) {
                throw new GeneralSecurityException("Not a public key", e);
            }
        }

        String pem() {
            return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(key.getEncoded())
                    + "\n-----END PUBLIC KEY-----\n";
        }

        boolean signed(byte[] message, byte[] signature) {
            try {
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(key);
                check.update(message);
                return check.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}
