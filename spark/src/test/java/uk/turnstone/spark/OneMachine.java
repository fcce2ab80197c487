package uk.turnstone.spark;

import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.turnstone.linkage.CandidateSource;
import uk.turnstone.linkage.CarefulLinker;
import uk.turnstone.linkage.LinkResult;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.io.LinkResultCsv;
import uk.turnstone.linkage.io.ResultTable;

/** What the linker gives on one machine, as the application asks it: all that a cluster's answer is held against. */
record OneMachine(LinkResult result) {

    static OneMachine linking(List<PersonRecord> records) {
        return new OneMachine(new CarefulLinker().link(records, CandidateSource.NONE));
    }

    Map<ResultTable, String> files() throws IOException {
        StringWriter clusters = new StringWriter();
        StringWriter links = new StringWriter();
        StringWriter findings = new StringWriter();
        LinkResultCsv csv = new LinkResultCsv(result);
        csv.writeClusters(clusters);
        csv.writeLinks(links);
        csv.writeFindings(findings);
        Map<ResultTable, String> files = new EnumMap<>(ResultTable.class);
        files.put(ResultTable.CLUSTERS, clusters.toString());
        files.put(ResultTable.LINKS, links.toString());
        files.put(ResultTable.FINDINGS, findings.toString());
        return files;
    }
}
