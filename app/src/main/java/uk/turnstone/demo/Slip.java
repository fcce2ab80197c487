package uk.turnstone.demo;

/** A slip of the hand at the keyboard: two letters swapped, one dropped, one doubled, or the key beside it. */
final class Slip {
    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnm";

    private Slip() {}

    /** Text with one slip behind the first letter; too short a text stays as it is. */
    static String in(String text, Chance chance) {
        if (text.length() < 4) {
            return text;
        }
        int at = chance.between(1, text.length() - 2);
        StringBuilder typed = new StringBuilder(text);
        char letter = text.charAt(at);
        switch (chance.below(4)) {
            case 0 -> {
                typed.setCharAt(at, text.charAt(at + 1));
                typed.setCharAt(at + 1, letter);
            }
            case 1 -> typed.deleteCharAt(at);
            case 2 -> typed.insert(at, letter);
            default -> typed.setCharAt(at, beside(letter));
        }
        return typed.toString();
    }

    private static char beside(char letter) {
        int key = KEYS.indexOf(letter);
        return key < 0 ? letter : KEYS.charAt((key + 1) % KEYS.length());
    }
}
