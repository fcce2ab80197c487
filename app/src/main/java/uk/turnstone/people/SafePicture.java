package uk.turnstone.people;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * A picture made anew from a file that somebody sent: nothing of the file but what it shows is left, neither the place where
 * it was taken nor anything hidden in it.
 *
 * @param jpeg the picture
 * @param width pixels, 1 to {@link #LONGEST_SIDE}
 * @param height pixels, likewise
 */
record SafePicture(byte[] jpeg, int width, int height) {
    /** Pixels; enough to know a face by. */
    static final int LONGEST_SIDE = 600;
    /** Bytes of the file sent. */
    static final int LARGEST_FILE = 5 << 20;
    /** Pixels of the picture sent, known before any of it is unpacked: a file of a few bytes can name a gigabyte of them. */
    static final long MOST_PIXELS = 25_000_000;

    private static final Set<String> KINDS = Set.of("jpeg", "png");
    private static final double QUALITY = 0.85;
    private static final int COARSE = 8;
    private static final String NONE =
            "This is no photograph that can be read. Send a JPEG or PNG file, as a telephone or a scanner makes them.";

    /** What was wrong with the file, for whoever sent it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    /** One picture at a time: unpacked, the largest takes some hundred megabytes. */
    static synchronized SafePicture of(byte[] file) throws Refused {
        if (file.length > LARGEST_FILE) {
            throw new Refused("The file is larger than 5 MB. Send a smaller one.");
        }
        int longest = Math.min(longestSide(file), LONGEST_SIDE);
        try {
            BufferedImage turned = Thumbnails.of(new ByteArrayInputStream(file))
                    .useExifOrientation(true)
                    .size(longest, longest)
                    .asBufferedImage();
            BufferedImage plain = new BufferedImage(turned.getWidth(), turned.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = plain.createGraphics();
            canvas.drawImage(turned, 0, 0, Color.WHITE, null);
            canvas.dispose();
            var out = new ByteArrayOutputStream();
            Thumbnails.of(plain)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
            return new SafePicture(out.toByteArray(), plain.getWidth(), plain.getHeight());
        } catch (IOException | RuntimeException e) {
            // Readers of pictures answer a broken file with any kind of exception.
            throw new Refused(NONE);
        }
    }

    /** Pixels, from the head of the file alone, which also says of which kind it is. */
    private static int longestSide(byte[] file) throws Refused {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused(NONE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new Refused(NONE);
                }
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused("The photograph has more than 25 million pixels. Send a smaller one.");
                }
                refuseTorn(reader);
                return Math.max(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Refused(NONE);
        }
    }

    /** A JPEG that ends too early is read all the same, grey from there on; only a warning tells of it. */
    private static void refuseTorn(ImageReader reader) throws IOException, Refused {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        ImageReadParam coarse = reader.getDefaultReadParam();
        coarse.setSourceSubsampling(COARSE, COARSE, 0, 0);
        reader.read(0, coarse);
        if (!warnings.isEmpty()) {
            throw new Refused(NONE);
        }
    }
}
