package uk.turnstone;

import java.util.List;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.turnstone.access.Installation;
import uk.turnstone.demo.DemoLoading;

/** Serves the pages until it is stopped. */
final class Serving {
    private Serving() {}

    static int start(String command, Settings settings, List<String> rest) {
        if (!rest.isEmpty()) {
            if (rest.getFirst().equals("--help") || rest.getFirst().equals("-h")) {
                System.out.println("./turnstone " + command + " [--port N] [--data FOLDER] [--db ADDRESS]: "
                        + Help.COMMANDS.get(command) + ". Stop it with Ctrl-C.");
                return 0;
            }
            throw new Settings.WrongUse(command + " does not know " + rest.getFirst() + ".");
        }
        long began = System.nanoTime();
        boolean demo = command.equals("demo");
        ConfigurableApplicationContext context = open(demo ? settings.demonstration() : settings);
        Launcher.prepare(context);
        if (Boolean.getBoolean("turnstone.train")) {
            FirstVisit.to(context);
            context.close();
            return 0;
        }
        int port = java.util.Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        System.out.printf("Turnstone is at http://localhost:%d (%.1f s)%n", port, (System.nanoTime() - began) / 1e9);
        if (demo) {
            context.getBean(DemoLoading.class).loadOnce(System.out);
        }
        if (context.getBean(Installation.class).isDemonstration()) {
            System.out.println(context.getBean(DemoLoading.class).whoOneCanBe(port));
        }
        System.out.println("Stop with Ctrl-C.");
        return Launcher.KEEP_RUNNING;
    }

    private static ConfigurableApplicationContext open(Settings settings) {
        try {
            return Launcher.web().run(settings.arguments());
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new Settings.WrongUse("Port " + settings.port()
                            + " is taken by another program. Choose another with --port, for example --port 8081.");
                }
            }
            throw Launcher.ours(e);
        }
    }
}
