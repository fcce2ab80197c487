package uk.turnstone.demo;

/**
 * Numbers that never repeat and tell nothing of their order: a walk through 0 … size − 1 in which no number comes
 * twice, since the stride has no factor in common with a power of ten.
 */
final class Numbering {
    private static final long STRIDE = 6_180_339;

    private final long size;
    private final long start;
    private long next;

    Numbering(Chance chance, int digits) {
        this.size = (long) StrictMath.pow(10, digits);
        this.start = (long) (chance.unit() * size);
    }

    /** The n-th number. */
    int at(long index) {
        return (int) ((start + index % size * (STRIDE % size)) % size);
    }

    /** The next number of an agency's own register. */
    int next() {
        return at(next++);
    }
}
