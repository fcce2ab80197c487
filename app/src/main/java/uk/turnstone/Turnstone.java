package uk.turnstone;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application put together: every room below this package. */
@SpringBootApplication
public class Turnstone {}
