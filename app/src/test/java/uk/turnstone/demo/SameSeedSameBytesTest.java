package uk.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SameSeedSameBytesTest {
    private static final Scale TINY = new Scale(120, 60, NameStock.BIRDS, 200_000);

    /** SHA-256 of the fingerprints of seed 1 at the small scale. */
    private static final String PINNED = "7866fb29d25921f279ad9816d02c568491605248534cb1ad7b089df1f54b074b";

    @Test
    void writesTheSameBytesForTheSameSeed() {
        assertThat(Written.of(1, Scale.SMALL).fingerprints())
                .isEqualTo(Written.small().fingerprints());
    }

    /** Should this fail after a deliberate change of the lives, look at the new figures before taking the new value. */
    @Test
    void writesTheBytesThatWereWrittenOnOtherMachines() throws NoSuchAlgorithmException {
        String all = Written.small().fingerprints().toString();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).as("hash of %s", all).isEqualTo(PINNED);
    }

    @Test
    void writesOtherPeopleForAnotherSeed() {
        Written one = Written.of(7, TINY);
        Written other = Written.of(8, TINY);
        for (String file : one.files()) {
            boolean seedless =
                    file.endsWith("authorities.csv") || file.endsWith("force-areas.csv") || file.endsWith("README.md");
            assertThat(one.fingerprints().get(file).equals(other.fingerprints().get(file)))
                    .as(file)
                    .isEqualTo(seedless);
        }
    }

    @Test
    void dependsNeitherOnTheMachinesLanguageNorOnItsTimeZone() {
        Written here = Written.of(7, TINY);
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Written.of(7, TINY).fingerprints()).isEqualTo(here.fingerprints());
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void sortsOnDiskWhatMemoryMayNotHoldAndWritesTheSame() {
        assertThat(Written.of(7, new Scale(120, 60, NameStock.BIRDS, 50)).fingerprints())
                .isEqualTo(Written.of(7, TINY).fingerprints());
    }
}
