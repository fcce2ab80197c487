package uk.turnstone.database;

/** The accounts under which Turnstone works in its database. None is a superuser and none owns a table. */
public enum Account {
    /** Serves pages and commands; row-level security decides again what it may see. */
    APP("turnstone_app"),
    /** Stages and publishes deliveries and links their records. */
    INTAKE("turnstone_intake"),
    /** Counts for figures; may not read names, addresses or identifiers. */
    FIGURES("turnstone_figures");

    private final String login;

    Account(String login) {
        this.login = login;
    }

    public String login() {
        return login;
    }
}
