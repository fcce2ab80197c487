package uk.turnstone.spark;

import java.util.Optional;
import java.util.stream.Stream;
import uk.turnstone.linkage.io.UnusableFileException;

/** Our own sentence out of what Spark wrapped around it on the way from the machine that found it. */
final class Trouble {

    private Trouble() {}

    /** Empty where it is none of ours. */
    static Optional<String> sentence(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof UnusableFileException || cause instanceof UnusableRecordsException)
                .map(Throwable::getMessage)
                .findFirst();
    }
}
