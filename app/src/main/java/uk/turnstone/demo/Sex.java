package uk.turnstone.demo;

/** Sex as the agencies record it. */
enum Sex {
    MALE("M"),
    FEMALE("F");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
