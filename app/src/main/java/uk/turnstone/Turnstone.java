package uk.turnstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Turnstone {
    public static void main(String[] arguments) {
        SpringApplication.run(Turnstone.class, arguments);
    }
}
