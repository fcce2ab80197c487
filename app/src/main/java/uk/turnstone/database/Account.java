package uk.turnstone.database;

/** The accounts under which Turnstone works in its database. None is a superuser and none owns a table. */
public enum Account {
    /** Serves pages and commands; row-level security decides again what it may see. */
    APP("turnstone_app", 16),
    /** Stages and publishes deliveries and links their records. */
    INTAKE("turnstone_intake", 40),
    /** Counts for figures; may not read names, addresses or identifiers. */
    FIGURES("turnstone_figures", 4),
    /** Signs people in: the only one that reads passwords, second factors and sessions, and it reads nothing else. */
    SIGN_IN("turnstone_signin", 8),
    /** Numbers and chains the entries of the audit trail; serves no page and reads nothing else. */
    SEALER("turnstone_sealer", 2);

    private final String login;
    private final int connections;

    Account(String login, int connections) {
        this.login = login;
        this.connections = connections;
    }

    public String login() {
        return login;
    }

    /** Most connections that one process opens under it. */
    int connections() {
        return connections;
    }
}
