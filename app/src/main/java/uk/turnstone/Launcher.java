package uk.turnstone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.turnstone.access.AccessTrouble;
import uk.turnstone.access.Contexts;
import uk.turnstone.areas.ShippedForces;
import uk.turnstone.audit.Sealer;
import uk.turnstone.database.DatabaseTrouble;
import uk.turnstone.definitions.DefinitionMistake;
import uk.turnstone.demo.GenerateCommand;
import uk.turnstone.intake.IntakeTrouble;
import uk.turnstone.intake.UnfinishedDeliveries;
import uk.turnstone.people.LinkCommand;
import uk.turnstone.web.Look;

/** Where the program begins: finds the command and runs it. Exit status 0 done, 1 work failed, 2 wrong use. */
public final class Launcher {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int LINE = 110;

    private Launcher() {}

    public static void main(String[] arguments) {
        // Files hold names in every script; what is printed must not depend on the machine's language.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int status = run(arguments, System.getenv());
        if (status != KEEP_RUNNING) {
            System.exit(status);
        }
    }

    static final int KEEP_RUNNING = -1;

    static int run(String[] arguments, Map<String, String> environment) {
        try {
            Settings settings = Settings.of(arguments, environment);
            String name = settings.rest().isEmpty() ? "help" : settings.rest().getFirst();
            List<String> rest = settings.rest().stream().skip(1).toList();
            return switch (name) {
                case "help", "--help", "-h" -> rest.isEmpty() ? Help.print() : help(rest, environment);
                case "--version" -> Help.version();
                case "serve", "demo" -> Serving.start(name, settings, rest);
                case "generate" -> execute(new CommandLine(new GenerateCommand()), name, rest);
                case "link" -> execute(new CommandLine(new LinkCommand()), name, rest);
                case "doctor" -> Doctor.start(settings, rest);
                default -> withContext(settings, name, rest);
            };
        } catch (Settings.WrongUse | Look.Refused e) {
            return say(e, WRONG_USE);
        } catch (DatabaseTrouble | IntakeTrouble | AccessTrouble | DefinitionMistake e) {
            return say(e, FAILED);
        }
    }

    private static int help(List<String> about, Map<String, String> environment) {
        String name = about.getFirst();
        if (Help.of(name)) {
            return 0;
        }
        List<String> asked = new ArrayList<>(about);
        asked.add("--help");
        return run(asked.toArray(String[]::new), environment);
    }

    private static int say(Exception trouble, int status) {
        System.err.println(trouble.getMessage());
        return status;
    }

    private static int withContext(Settings settings, String name, List<String> rest) {
        if (!Help.COMMANDS.containsKey(name)) {
            throw new Settings.WrongUse("There is no command " + name + ". `./turnstone help` lists them.");
        }
        try (ConfigurableApplicationContext context = start(settings)) {
            int status = execute(new CommandLine(command(context, name), new OurBeans(context)), name, rest);
            if (!name.equals("audit")) {
                // Beside a server it has been done by then.
                context.getBean(Sealer.class).sealAll();
            }
            return status;
        }
    }

    private static ConfigurableApplicationContext start(Settings settings) {
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(Turnstone.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .registerShutdownHook(true)
                    .run(settings.arguments());
            prepare(context);
            return context;
        } catch (RuntimeException e) {
            throw ours(e);
        }
    }

    /** What every start does before work begins. */
    static void prepare(ConfigurableApplicationContext context) {
        context.getBean(Contexts.class);
        context.getBean(ShippedForces.class);
        context.getBean(UnfinishedDeliveries.class).clear();
    }

    /** Our own sentence out of what Spring wrapped around it. */
    static RuntimeException ours(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseTrouble || cause instanceof DefinitionMistake) {
                return (RuntimeException) cause;
            }
            if (cause instanceof Look.Refused refused) {
                return refused;
            }
        }
        return e;
    }

    private static Object command(ConfigurableApplicationContext context, String name) {
        for (String bean : context.getBeanNamesForAnnotation(Command.class)) {
            Command command = Objects.requireNonNull(context.findAnnotationOnBean(bean, Command.class));
            if (command.name().equals(name)) {
                return context.getBean(bean);
            }
        }
        throw new IllegalStateException("No bean for the command " + name);
    }

    private static int execute(CommandLine command, String name, List<String> rest) {
        command.setCommandName("./turnstone " + name).setUsageHelpWidth(LINE);
        command.setExecutionExceptionHandler((e, line, result) -> switch (e) {
            case DatabaseTrouble trouble -> say(trouble, FAILED);
            case IntakeTrouble trouble -> say(trouble, FAILED);
            case AccessTrouble trouble -> say(trouble, WRONG_USE);
            case Settings.WrongUse wrong -> say(wrong, WRONG_USE);
            default -> throw e;
        });
        command.setOut(new java.io.PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new java.io.PrintWriter(System.err, true, StandardCharsets.UTF_8));
        return command.execute(rest.toArray(String[]::new));
    }

    /** Commands under commands are beans as well. */
    private record OurBeans(ConfigurableApplicationContext context) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            K bean = context.getBeanProvider(type).getIfAvailable();
            return bean == null ? CommandLine.defaultFactory().create(type) : bean;
        }
    }

    static SpringApplication web() {
        return new SpringApplicationBuilder(Turnstone.class)
                .web(WebApplicationType.SERVLET)
                .build();
    }
}
