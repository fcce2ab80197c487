package uk.turnstone.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerVersionTest {
    @Test
    void aServerThatIsTooOldIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> ServerVersion.check(ServerVersion.OLDEST - 1))
                .isInstanceOf(DatabaseTrouble.class)
                .hasMessage("This server is PostgreSQL 17; Turnstone needs 18 or newer."
                        + " Upgrade it, or leave --db out and use the PostgreSQL that comes along.");
        assertThatCode(() -> ServerVersion.check(ServerVersion.OLDEST)).doesNotThrowAnyException();
    }
}
