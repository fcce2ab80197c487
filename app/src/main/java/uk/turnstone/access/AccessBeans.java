package uk.turnstone.access;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** Transactions by account. The one for pages is what one gets by not saying which. */
@Configuration
class AccessBeans {

    @Bean
    AccessTable accessTable() {
        return AccessTable.read();
    }

    @Bean
    Permissions permissions(AccessTable table) {
        return new Permissions(table);
    }

    /** Loads the table of access before anybody can ask who may see what. */
    @Bean
    Contexts contexts(Database database, AccessTable table, Clock clock) {
        new OpenReferenceData(table).into(database);
        return new Contexts(database, clock);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/London"));
    }

    @Bean
    @Primary
    Transactions appTransactions(Database database) {
        return new Transactions(database.pool(Account.APP));
    }

    @Bean("figures")
    Transactions figuresTransactions(Database database) {
        return new Transactions(database.pool(Account.FIGURES));
    }

    @Bean("intake")
    Transactions intakeTransactions(Database database) {
        return new Transactions(database.pool(Account.INTAKE));
    }
}
