package uk.turnstone.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database when the application starts and closes it, last of all, when it stops. */
@Configuration
class DatabaseBeans {

    @Bean
    DataFolder dataFolder(@Value("${turnstone.data}") String folder) {
        return DataFolder.at(Path.of(folder));
    }

    @Bean(destroyMethod = "close")
    Database database(DataFolder folder, @Value("${turnstone.db:}") String given) {
        return Database.open(folder, given.isBlank() ? null : given);
    }
}
