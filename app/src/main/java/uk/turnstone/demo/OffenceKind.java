package uk.turnstone.demo;

import java.util.List;

/**
 * An offence as the police code it. Codes are the Home Office's counting codes where there is one (breaches, driving
 * and a few others have local ones).
 *
 * @param group one of acquisitive, violence, drugs, public order, criminal damage, vehicle, breach, other
 * @param weight relative frequency among all offences of those arrested
 * @param severity 0 (fine) to 1 (prison)
 */
record OffenceKind(String code, String title, String group, double weight, double severity) {
    static final List<OffenceKind> ALL = Vocabulary.rows("offences.csv").stream()
            .map(row -> new OffenceKind(
                    row.get(0), row.get(1), row.get(2), Double.parseDouble(row.get(3)), Double.parseDouble(row.get(4))))
            .toList();

    boolean acquisitive() {
        return group.equals("acquisitive");
    }
}
