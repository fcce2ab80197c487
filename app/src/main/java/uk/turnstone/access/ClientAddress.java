package uk.turnstone.access;

/** The device from which the work of this thread was asked for; stands in the audit trail. */
public final class ClientAddress {
    private static final ThreadLocal<String> HERE = ThreadLocal.withInitial(() -> "");

    private ClientAddress() {}

    /** Work that may throw. */
    @FunctionalInterface
    public interface Work<A extends Exception, B extends Exception> {
        void run() throws A, B;
    }

    /** Does work on behalf of a device. */
    public static <A extends Exception, B extends Exception> void during(String address, Work<A, B> work) throws A, B {
        HERE.set(address);
        try {
            work.run();
        } finally {
            HERE.remove();
        }
    }

    /** Empty for commands and for the product's own work. */
    static String here() {
        return HERE.get();
    }
}
