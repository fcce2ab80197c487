package uk.turnstone.linkage.weigh;

/** Sixty-four well-mixed bits of a text, the same on every machine. */
final class Hash {
    private static final long START = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long of(String text) {
        return mix(with(START, text));
    }

    /** Of a source and an identifier. */
    static long of(String source, String id) {
        return mix(with(with(with(START, source), "\n"), id));
    }

    private static long with(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** The finishing step of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
    static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
