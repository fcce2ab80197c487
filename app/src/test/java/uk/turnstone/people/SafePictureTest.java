package uk.turnstone.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafePictureTest {

    static byte[] drawn(String kind, int width, int height) {
        var image = new BufferedImage(
                width, height, kind.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height / 2);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, kind, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void isAtMostSixHundredPixelsLongAndNeverMadeLarger() throws Exception {
        SafePicture large = SafePicture.of(drawn("jpg", 1_500, 3_000));
        assertThat(Map.of("width", large.width(), "height", large.height()))
                .isEqualTo(Map.of("width", 300, "height", 600));
        assertThat(read(large.jpeg()).getHeight()).isEqualTo(600);
        assertThat(SafePicture.of(drawn("png", 200, 100)).width()).isEqualTo(200);
    }

    @Test
    void whatWasSeeThroughIsWhite() throws Exception {
        Color below =
                new Color(read(SafePicture.of(drawn("png", 100, 100)).jpeg()).getRGB(50, 90));
        assertThat(below.getBlue()).isGreaterThan(240);
    }

    /** A JPEG with metadata in front of it: a word in place of where it was taken, and a note that it lies on its side. */
    private static byte[] withMetadata(byte[] jpeg, int orientation) throws IOException {
        var exif = new ByteArrayOutputStream();
        var out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(2);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeShort(0x010E);
        out.writeShort(2);
        out.writeInt(12);
        out.writeInt(38);
        out.writeInt(0);
        out.writeBytes("HARBOURSIDE\0");
        var all = new ByteArrayOutputStream();
        var whole = new DataOutputStream(all);
        whole.write(jpeg, 0, 2);
        whole.writeShort(0xFFE1);
        whole.writeShort(exif.size() + 2);
        whole.write(exif.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return all.toByteArray();
    }

    @Test
    void standsUprightAndKeepsNothingOfTheFileButThePicture() throws Exception {
        byte[] file = withMetadata(drawn("jpg", 400, 200), 6);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("HARBOURSIDE");
        SafePicture made = SafePicture.of(file);
        assertThat(made.height()).as("it lay on its side").isEqualTo(400);
        assertThat(new String(made.jpeg(), StandardCharsets.ISO_8859_1))
                .doesNotContain("HARBOURSIDE")
                .doesNotContain("Exif");
    }

    static Stream<Arguments> hostile() throws IOException {
        byte[] good = drawn("jpg", 300, 300);
        byte[] png = drawn("png", 300, 300);
        return Stream.of(
                Arguments.of("nothing", new byte[0], "no photograph that can be read"),
                Arguments.of("a page", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8), "no photograph"),
                Arguments.of(
                        "a drawing that can hold a script",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                        "no photograph"),
                Arguments.of("a moving picture", drawn("gif", 10, 10), "no photograph"),
                Arguments.of("the beginning of one", Arrays.copyOf(good, 60), "no photograph"),
                Arguments.of("half of one", Arrays.copyOf(good, good.length / 2), "no photograph"),
                Arguments.of("most of one", Arrays.copyOf(good, good.length - 40), "no photograph"),
                Arguments.of("most of a drawn one", Arrays.copyOf(png, png.length / 2), "no photograph"),
                Arguments.of("more than a telephone makes", new byte[SafePicture.LARGEST_FILE + 1], "larger than 5 MB"),
                Arguments.of("a file of 57 bytes that names gigabytes", bomb(), "more than 25 million pixels"));
    }

    private static byte[] bomb() throws IOException {
        var head = new ByteArrayOutputStream();
        var ihdr = new DataOutputStream(head);
        ihdr.writeBytes("IHDR");
        ihdr.writeInt(60_000);
        ihdr.writeInt(60_000);
        ihdr.write(new byte[] {8, 2, 0, 0, 0});
        var all = new ByteArrayOutputStream();
        var png = new DataOutputStream(all);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(png, head.toByteArray());
        chunk(png, "IDAT".getBytes(StandardCharsets.US_ASCII));
        chunk(png, "IEND".getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }

    private static void chunk(DataOutputStream png, byte[] named) throws IOException {
        png.writeInt(named.length - 4);
        png.write(named);
        var check = new CRC32();
        check.update(named);
        png.writeInt((int) check.getValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatIsNoPhotographIsRefusedInASentence(String what, byte[] file, String sentence) {
        assertThatExceptionOfType(SafePicture.Refused.class)
                .as(what)
                .isThrownBy(() -> SafePicture.of(file))
                .withMessageContaining(sentence);
    }
}
