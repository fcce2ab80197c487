package uk.turnstone.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A first pass over a file: how long it is, its hash, and how its characters are written. Turns down what is no table.
 *
 * @param kind text or workbook
 * @param charset how a text's characters are written
 * @param bytes length
 * @param sha256 hash in hexadecimal
 */
record FileLook(Kind kind, Charset charset, long bytes, String sha256) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;
    /** First bytes of Microsoft's compound file, in which old and locked workbooks come. */
    private static final String OLD_WORKBOOK = "\u00d0\u00cf\u0011\u00e0";

    enum Kind {
        TEXT,
        WORKBOOK
    }

    static FileLook at(Path file, LongConsumer progress) {
        return at(file, String.valueOf(file.getFileName()), progress);
    }

    /** Looks at a file that the partner calls otherwise than it is called here. */
    static FileLook at(Path file, String name, LongConsumer progress) {
        if (Files.isDirectory(file)) {
            throw new IntakeTrouble(file.getFileName() + " is a directory; name the files in it.");
        }
        if (!Files.isReadable(file)) {
            throw new IntakeTrouble(file + (Files.exists(file) ? " may not be read." : " is not there."));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return look(name, in, progress);
        } catch (IOException e) {
            throw new IntakeTrouble(file + " cannot be read to its end.", e);
        }
    }

    private static FileLook look(String name, InputStream in, LongConsumer progress) throws IOException {
        MessageDigest digest = newDigest();
        Utf8Check utf8 = new Utf8Check();
        byte[] block = new byte[BLOCK];
        byte[] first = new byte[0];
        long length = 0;
        boolean nul = false;
        for (int count = in.readNBytes(block, 0, BLOCK); count > 0; count = in.readNBytes(block, 0, BLOCK)) {
            if (length == 0) {
                first = java.util.Arrays.copyOf(block, Math.min(count, 4096));
            }
            digest.update(block, 0, count);
            nul = nul || nought(block, count) < 0;
            utf8.add(block, count);
            length += count;
            progress.accept(length);
        }
        if (length == 0) {
            throw new IntakeTrouble(name + " is empty; ask the partner to send the file again.");
        }
        return new FileLook(
                isWorkbook(first) ? Kind.WORKBOOK : Kind.TEXT,
                isWorkbook(first) ? StandardCharsets.UTF_8 : charset(name, first, nul, utf8.valid()),
                length,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static Charset charset(String name, byte[] first, boolean nul, boolean utf8) {
        Charset marked = utf16(first);
        if (marked != null) {
            return marked;
        }
        if (startsWith(first, OLD_WORKBOOK)) {
            throw new IntakeTrouble(name + " is a workbook of the old kind (.xls) or has a password; save it as XLSX"
                    + " without a password, or as CSV UTF-8, and send that.");
        }
        if (nul || looksBinary(first)) {
            throw new IntakeTrouble(name + " is no table of text (it holds binary data); send CSV or XLSX.");
        }
        return utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /** By the byte order mark, or by every other byte of the beginning being nought. */
    private static @Nullable Charset utf16(byte[] first) {
        if (first.length >= 2) {
            int mark = (first[0] & 0xff) << 8 | first[1] & 0xff;
            if (mark == 0xfeff || mark == 0xfffe) {
                return StandardCharsets.UTF_16;
            }
        }
        int pairs = first.length / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i + 1 < first.length; i += 2) {
            high += first[i] == 0 ? 1 : 0;
            low += first[i + 1] == 0 ? 1 : 0;
        }
        if (pairs >= 4 && high > pairs * 0.9 && low == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return pairs >= 4 && low > pairs * 0.9 && high == 0 ? StandardCharsets.UTF_16LE : null;
    }

    /** Below nought if one of the bytes is nought; without a branch, so that many are looked at in one step. */
    private static int nought(byte[] block, int count) {
        int found = 0;
        for (int i = 0; i < count; i++) {
            found |= (block[i] - 1) & ~block[i];
        }
        return found;
    }

    /** Below nought if one of the bytes is beyond ASCII. */
    private static int beyondAscii(byte[] block, int count) {
        int all = 0;
        for (int i = 0; i < count; i++) {
            all |= block[i];
        }
        return all;
    }

    private static boolean looksBinary(byte[] first) {
        int controls = 0;
        for (byte b : first) {
            controls += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
        }
        return controls > 8 && controls > first.length / 20 || startsWith(first, "%PDF-");
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length
                && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isWorkbook(byte[] first) {
        return startsWith(first, "PK\u0003\u0004");
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Whether bytes, given in blocks, are UTF-8 throughout. */
    private static final class Utf8Check {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer characters = CharBuffer.allocate(BLOCK + 8);
        private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK + 8);
        private boolean valid = true;

        void add(byte[] block, int count) {
            boolean plain = bytes.position() == 0 && beyondAscii(block, count) >= 0;
            if (valid && !plain) {
                bytes.put(block, 0, count).flip();
                characters.clear();
                CoderResult result = decoder.decode(bytes, characters, false);
                valid = !result.isError();
                bytes.compact();
            }
        }

        boolean valid() {
            bytes.flip();
            characters.clear();
            return valid && !decoder.decode(bytes, characters, true).isError();
        }
    }

    /** The text of a file in its charset; what cannot be decoded ends the reading with a sentence. */
    java.io.Reader reader(InputStream in) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new java.io.InputStreamReader(in, decoder);
    }

    /** What to do where disk or network failed while the file was read; line is the last that could be read. */
    static String broken(long line) {
        return "The file could not be read to its end: disk or network failed after line " + line
                + ". Copy the file to this machine and try again.";
    }

    /** What to do about bytes that are no characters; line is the last that could be read. */
    static String decoding(long line) {
        return "The file holds bytes that are no characters in its encoding, after line " + line
                + "; save it as CSV UTF-8 and send it again.";
    }
}
