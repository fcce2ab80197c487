package uk.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.slf4j.LoggerFactory;

@DisplayName("The program, before it opens a database,")
class LauncherTest {

    @ParameterizedTest(name = "{0} ends with status {1}")
    @CsvFileSource(resources = "exit-statuses.csv", numLinesToSkip = 1)
    void saysByItsStatusWhetherItWasUsedRightly(String words, int status) {
        assertThat(Launcher.run(words.split(" "), Map.of())).isEqualTo(status);
    }

    @Test
    void writesNotesToStandardError() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        List<String> targets = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof ConsoleAppender<ILoggingEvent> console) {
                targets.add(console.getTarget());
            }
        });
        assertThat(targets).containsExactly("System.err");
    }
}
