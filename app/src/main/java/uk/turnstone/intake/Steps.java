package uk.turnstone.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs the statements of a publication, which know the delivery, its format and the moment by name.
 *
 * @param now when the delivery's rows become known
 */
record Steps(JdbcClient sql, int delivery, Format format, int rawHolding, Instant now) {
    private static final List<String> NAMES = List.of("delivery", "raw_holding", "format", "now", "whole");

    void run(String text) {
        prepare(text).update();
    }

    long count(String text) {
        return prepare(text).query(Long.class).single();
    }

    private JdbcClient.StatementSpec prepare(String text) {
        var statement = sql.sql(text.replace("_:delivery", "_" + delivery));
        for (String name : NAMES) {
            if (text.contains(":" + name)) {
                statement = statement.param(name, value(name));
            }
        }
        return statement;
    }

    private Object value(String name) {
        return switch (name) {
            case "delivery" -> delivery;
            case "raw_holding" -> rawHolding;
            case "format" -> format.name();
            case "now" -> Timestamp.from(now);
            default -> format.delivery() == Format.DeliveryKind.SNAPSHOT;
        };
    }
}
