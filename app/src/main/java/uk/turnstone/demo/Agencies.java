package uk.turnstone.demo;

import java.util.List;

/** Who writes people down in Saltmarsh Vale, and what is called in about its places. */
final class Agencies {
    private Agencies() {}

    /**
     * Opens everybody's extracts, in the order in which they are told of each life.
     *
     * @param custody the register of custody records, which the practice file goes on with
     */
    static List<Agency> all(Desk desk, CohortList cohorts, Numbering custody) {
        Ties ties = new Ties(desk);
        CallLog calls = new CallLog(desk);
        CouncilTeam council = new CouncilTeam(desk, calls);
        CrimeRecords crimes = new CrimeRecords(desk);
        new Neighbourhood(desk, calls, council).write();
        return List.of(
                new CustodyDesk(desk),
                new CourtRecords(desk),
                new Probation(desk),
                new DrugService(desk),
                cohorts,
                new Charging(desk),
                new Prison(desk),
                new StopSearch(desk),
                new WarningMarkers(desk),
                new YouthJustice(desk),
                new Services(desk),
                council,
                new CrimeDesk(desk, crimes, ties),
                new PublicProtection(desk, crimes, calls, ties),
                ties,
                calls,
                new TrueArrests(desk),
                new PracticeArrests(desk, custody));
    }
}
