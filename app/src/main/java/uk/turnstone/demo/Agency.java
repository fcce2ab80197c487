package uk.turnstone.demo;

/** An agency that writes an extract: it is told of each life once and files what it knows of it. */
interface Agency extends AutoCloseable {
    void file(Subject subject);

    @Override
    void close();
}
