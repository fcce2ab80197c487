package uk.turnstone.browser;

import com.microsoft.playwright.Playwright;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** For tests in a browser: hands them the {@link Office}, or skips them with the reason where there is no browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InABrowser.OpenOffice.class)
@interface InABrowser {

    /** Opens the office before the first test and closes it after the last one. */
    final class OpenOffice implements BeforeAllCallback, ParameterResolver {
        private static final String NO_BROWSER = "SKIPPED: no test in a browser was run, because no Chromium was found."
                + " Install one (apt-get install chromium, or another way to put chromium, chromium-browser or"
                + " google-chrome on the PATH) and run the tests again.";

        @Override
        public void beforeAll(ExtensionContext context) {
            Optional<Office> office = office(context);
            if (office.isEmpty()) {
                System.err.printf("%n%s%n%n", NO_BROWSER);
            }
            Assumptions.assumeTrue(office.isPresent(), NO_BROWSER);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Office.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return office(context).orElseThrow();
        }

        private static Optional<Office> office(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(OpenOffice.class))
                    .computeIfAbsent(Shared.class, key -> Shared.open(), Shared.class)
                    .office();
        }
    }

    /** Closed by JUnit with its store. */
    record Shared(Optional<Office> office) implements AutoCloseable {
        static Shared open() {
            Playwright playwright = Playwright.create();
            Optional<Path> executable = Chromium.find(playwright);
            if (executable.isEmpty()) {
                playwright.close();
            }
            return new Shared(executable.map(path -> Office.open(playwright, path)));
        }

        @Override
        public void close() {
            office.ifPresent(Office::close);
        }
    }
}
