package uk.turnstone.intake;

import java.util.List;

/** What became of an attempt to correct a row. */
sealed interface Correcting {

    /** It was taken in, as a delivery of its own. */
    record Taken(DeliveryResult result) implements Correcting {}

    /** It is still wrong; nothing was changed. */
    record StillWrong(List<Problem> problems) implements Correcting {}

    /** Something newer has come since, and whoever corrects has not said that the old row is to take its place. */
    record OlderThanKnown(NewerVersion newer) implements Correcting {}

    /** Somebody else was faster; nothing was changed. */
    record Overtaken(RejectedRow row) implements Correcting {}
}
