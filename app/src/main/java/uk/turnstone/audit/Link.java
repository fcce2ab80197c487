package uk.turnstone.audit;

/**
 * A place in the chain.
 *
 * @param number of the entry, from 1; 0 before the first
 * @param hash 32 bytes over everything up to it
 */
record Link(long number, byte[] hash) {
    static final Link BEFORE_THE_FIRST = new Link(0, new byte[Fingerprint.LENGTH]);
}
