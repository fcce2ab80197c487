package uk.turnstone.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers in the field's words whether somebody may see or write something, of one person, of a list, or anywhere at all, and
 * says why. The database decides the same again for each row.
 */
@Component
public final class Policy {
    private final Permissions permissions;

    Policy(Permissions permissions) {
        this.permissions = permissions;
    }

    /**
     * What the asker may have of one person.
     *
     * @param sql a transaction in the asker's context
     * @return empty where there is nobody by that key on the side on which the asker's role works
     */
    public Optional<OfPerson> about(JdbcClient sql, Context context, UUID person) {
        return sql.sql("""
                SELECT access.relation_to_person(:person) AS relation, access.may_break_glass(:person) AS glass,
                       ARRAY(SELECT access.shared_without_consent(:person)) AS without_consent
                """)
                .param("person", person)
                .query((row, number) -> ofPerson(context, row))
                .single();
    }

    private Optional<OfPerson> ofPerson(Context context, ResultSet row) throws SQLException {
        String relation = row.getString("relation");
        return relation == null
                ? Optional.empty()
                : Optional.of(new OfPerson(context, Relation.named(relation), row.getBoolean("glass"), Set.of((String[])
                        row.getArray("without_consent").getArray())));
    }

    /** Whether members of a cohort may be listed by name. */
    public Decision mayListMembers(Context context) {
        return nearest(context, "cohort-membership", Act.LIST);
    }

    /** Whether a needs assessment of anybody may be read. */
    public Decision mayReadNeeds(Context context) {
        return nearest(context, "needs-assessment", Act.READ);
    }

    private Decision nearest(Context context, String category, Act act) {
        List<Decision> answers = Relation.IN_THE_TABLE.stream()
                .map(relation -> permissions.may(context.role(), category, relation, act))
                .toList();
        return answers.stream().filter(Decision::yes).findFirst().orElse(answers.getFirst());
    }

    /** What an asker may have of one person, by the relation in which they stand. */
    public final class OfPerson {
        private final Context context;
        private final Relation relation;
        private final boolean mayBreakGlass;
        private final Set<String> withoutConsent;

        private OfPerson(Context context, Relation relation, boolean mayBreakGlass, Set<String> withoutConsent) {
            this.context = context;
            this.relation = relation;
            this.mayBreakGlass = mayBreakGlass;
            this.withoutConsent = withoutConsent;
        }

        public Relation relation() {
            return relation;
        }

        /** In words, for the page: “your own case”. */
        public String standing() {
            return switch (relation) {
                case OWN -> "your own case";
                case TEAM -> "a colleague's case in your team";
                case AGENCY -> "a case of the agency you work for";
                case UNRELATED -> "not a case of yours, your team's or your agency's";
                case BARRED -> "restricted";
            };
        }

        /** Whether break-glass may be asked for. */
        public boolean mayBreakGlass() {
            return mayBreakGlass;
        }

        public Decision mayRead(String category) {
            return may(category, Act.READ);
        }

        public Decision mayExport(String category) {
            return may(category, Act.EXPORT);
        }

        private Decision may(String category, Act act) {
            Decision byRole = permissions.may(context.role(), category, relation, act);
            return byRole.yes() && withoutConsent.contains(category)
                    ? new Decision.No("No: shared only with consent, and there is none in force.")
                    : byRole;
        }

        /** Kinds of information that would be shared with the asker with consent, of which there is none in force. */
        public List<Permissions.Titled> wantingConsent() {
            return permissions.categories().stream()
                    .filter(category -> withoutConsent.contains(category.name()))
                    .toList();
        }

        public Decision mayWrite(String category) {
            return permissions.may(context.role(), category, relation, Act.WRITE);
        }

        public Decision mayReadIdentity() {
            return mayRead("identity-offender");
        }

        public Decision mayReadNeeds() {
            return mayRead("needs-assessment");
        }

        public Decision mayReadConvictions() {
            return mayRead("convictions");
        }

        public Decision mayReadPartnerContact() {
            return mayRead("partner-contact");
        }

        public Decision mayWritePlan() {
            return mayWrite("plan");
        }
    }
}
