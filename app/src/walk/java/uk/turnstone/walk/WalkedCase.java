package uk.turnstone.walk;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody on record whom the walk looks for.
 *
 * @param surname nobody else on record has it
 * @param isClient a client of the victims' service, and nothing else
 * @param isOwn every worker of the walk works with them, each on their own side
 * @param isBarred every worker of the walk is on their deny-list
 * @param keys what stands in addresses, by the words of the table: the person's own key, that of a plan, a photograph
 */
record WalkedCase(String surname, boolean isClient, boolean isOwn, boolean isBarred, Map<String, String> keys) {

    boolean is(CaseKind kind) {
        return switch (kind) {
            case OWN -> isOwn && !isBarred;
            case OTHER -> !isOwn && !isBarred;
            case RESTRICTED, HIDDEN -> isBarred;
        };
    }

    String key(String name) {
        String key = keys.get(name);
        if (key == null) {
            throw new IllegalArgumentException("The walk has no " + name + " of " + surname);
        }
        return key;
    }

    /** Somebody who does not exist, with keys like theirs. */
    WalkedCase nobody() {
        Map<String, String> nothing = new HashMap<>(keys);
        nothing.replaceAll((name, key) -> isKey(key) && !name.equals("other person")
                ? UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString()
                : key);
        return new WalkedCase(surname, isClient, isOwn, isBarred, nothing);
    }

    static boolean isKey(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** What must stand on a page that shows this. */
    String mark(String shows) {
        return switch (shows) {
            case "name" -> surname;
            case "person" -> key(isClient ? "client" : "person");
            case "number" -> key("number");
            case "address" -> OnRecord.ADDRESS;
            case "conviction" -> OnRecord.CONVICTION;
            case "arrest" -> OnRecord.ARREST;
            case "restricted record" -> "estricted record";
            case "information desk" -> "information desk";
            case "photograph" -> key("photograph");
            default -> throw new IllegalArgumentException("The table shows “" + shows + "”, which the walk does not know");
        };
    }
}
