package uk.turnstone.database;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL server is and how to sign in as its administrator.
 *
 * @param url JDBC address without user and password
 * @param administrator role that may make roles and schemas
 * @param password its password
 */
record ServerAddress(String url, String administrator, String password) {

    PGSimpleDataSource signIn(String user, String secret) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(secret);
        source.setApplicationName("turnstone");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    PGSimpleDataSource asAdministrator() {
        return signIn(administrator, password);
    }
}
