package uk.turnstone.signin;

/** Codes that people copy by hand: no letter that is taken for another, in groups of five. */
final class TypedCode {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 5;

    private TypedCode() {}

    /**
     * A random code.
     *
     * @param groups groups of five letters, 25 bits each
     */
    static String fresh(int groups) {
        StringBuilder code = new StringBuilder();
        byte[] bytes = SignInSecret.random(groups * GROUP);
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(bytes[i] & 31));
        }
        return code.toString();
    }
}
