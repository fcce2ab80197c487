package uk.turnstone.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** Transactions by account. The one for pages is what one gets by not saying which. */
@Configuration
class AccessBeans {

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
