package uk.turnstone.audit;

import java.time.LocalDate;
import uk.turnstone.web.list.ListShown;

/**
 * The report of a week.
 *
 * @param week its Monday
 * @param ofOfficers true where it tells of the looks of information governance itself, for the data protection officer
 * @param over whether the week is over
 */
public record MondayPage(LocalDate week, boolean ofOfficers, boolean over, ListShown list) {}
