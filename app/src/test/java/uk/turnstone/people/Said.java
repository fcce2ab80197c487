package uk.turnstone.people;

import java.util.HashMap;
import java.util.Map;

/** One source's words about somebody. */
record Said(
        String key,
        String agency,
        int partnership,
        String name,
        String born,
        Map<String, String> numbers,
        String postcode,
        boolean harmed) {

    static Said of(String key, String agency, String name, String born) {
        return new Said(key, agency, 1, name, born, Map.of(), "", false);
    }

    Said with(String type, String number) {
        Map<String, String> more = new HashMap<>(numbers);
        more.put(type, number);
        return new Said(key, agency, partnership, name, born, more, postcode, harmed);
    }

    Said at(String code) {
        return new Said(key, agency, partnership, name, born, numbers, code, harmed);
    }

    Said ofTheHarmed() {
        return new Said(key, agency, partnership, name, born, numbers, postcode, true);
    }

    Said in(int other) {
        return new Said(key, agency, other, name, born, numbers, postcode, harmed);
    }
}
