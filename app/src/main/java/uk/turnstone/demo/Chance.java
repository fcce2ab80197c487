package uk.turnstone.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of chance with an address. Every part of every life draws from a stream of its own, derived from the seed
 * and the part's path ("people", 17, "offending", 3), so that a change in one part does not shift any other.
 *
 * <p>Only {@link SplittableRandom#nextLong()} is taken from the JDK; the distributions are worked out here with
 * {@link StrictMath}, so that the bytes are the same on every machine.
 */
final class Chance {
    private final long key;
    private final SplittableRandom source;

    private Chance(long key) {
        this.key = key;
        this.source = new SplittableRandom(key);
    }

    static Chance of(long seed) {
        return new Chance(mixed(seed));
    }

    /** The stream of a named part, independent of what was drawn from this one. */
    Chance part(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return new Chance(mixed(key ^ mixed(hash)));
    }

    /** The stream of a numbered part. */
    Chance part(long number) {
        return new Chance(mixed(key + mixed(number * 0x9e3779b97f4a7c15L + 1)));
    }

    /** Murmur's finaliser as in Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014). */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    long bits() {
        return source.nextLong();
    }

    /** Evenly in [0, 1). */
    double unit() {
        return (source.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Evenly in [0, bound). */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Evenly in [low, high], both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Evenly in [low, high). */
    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** The bell curve around 0 with standard deviation 1 (Box and Muller). */
    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - unit())) * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** Waiting time with this mean. */
    double waiting(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** A count with this mean (Knuth's product for small means, the bell curve from 50 on). */
    int count(double mean) {
        if (mean >= 50) {
            return (int) StrictMath.max(0, StrictMath.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        double floor = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > floor) {
            product *= unit();
            count++;
        }
        return count;
    }
}
