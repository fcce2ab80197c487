package uk.turnstone.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import uk.turnstone.database.Account;
import uk.turnstone.database.Database;

/** Transactions by account. The one for pages is what one gets by not saying which. */
@Configuration
class AccessBeans {

    @Bean
    AccessTable accessTable(@Value("${turnstone.partnership:}") String own) {
        return AccessTable.read(own.isBlank() ? null : Path.of(own));
    }

    /** Settles what the installation is for before anything is read or loaded. */
    @Bean
    Installation installation(Database database, @Value("${turnstone.mode:}") String mode) {
        return Installation.opened(database, mode);
    }

    @Bean
    Permissions permissions(AccessTable table) {
        return new Permissions(table);
    }

    @Bean
    Purposes purposes(AccessTable table, Permissions permissions) {
        return new Purposes(table, permissions);
    }

    /** Loads the table of access before anybody can ask who may see what. */
    @Bean
    Contexts contexts(Database database, Installation installation, AccessTable table, Clock clock) {
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

    @Bean
    SignInTransactions signInTransactions(Database database) {
        return new SignInTransactions(database.pool(Account.SIGN_IN));
    }

    @Bean
    OpenSessions openSessions(
            SignInTransactions transactions, Clock clock, @Value("${turnstone.session.idle:15m}") Duration idle) {
        return new OpenSessions(transactions, clock, idle);
    }

    @Bean("intake")
    Transactions intakeTransactions(Database database) {
        return new Transactions(database.pool(Account.INTAKE));
    }
}
