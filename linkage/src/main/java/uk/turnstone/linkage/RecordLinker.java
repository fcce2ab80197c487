package uk.turnstone.linkage;

import java.util.Collection;

/** Says which records are of the same person. Whatever engine stands behind it, equal records give equal answers. */
public interface RecordLinker {

    /**
     * Links these records with one another and with what the source holds.
     *
     * @param subjects the records to place, such as those of a delivery; they stand in place of what the source holds
     *     under their ids
     * @param candidates where the other records are; asked by {@link BlockingKeys} until nothing new is found
     * @return links, findings and groups for the subjects and every record that they reach
     * @throws IllegalArgumentException where two different records have one id
     */
    LinkResult link(Collection<PersonRecord> subjects, CandidateSource candidates);
}
