package uk.turnstone;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the program can do, with examples. */
final class Help {
    static final Map<String, String> COMMANDS = commands();

    private Help() {}

    private static Map<String, String> commands() {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put("demo", "serve the worked partnership: invented people, agencies and a year of work");
        commands.put("serve", "serve the pages of a data folder; a new one is for real work");
        commands.put("account", "make a local account, or reset its second factor");
        commands.put("import", "take partners' extracts in");
        commands.put("people", "find a person, show what is held and what happened");
        commands.put("report", "print a figure: crime, convictions");
        commands.put("audit", "show whether the audit trail is as it was written; sign where it stands");
        commands.put("generate", "write the worked partnership's extracts to a folder");
        commands.put("link", "say who is the same person in CSV files, by a model");
        commands.put("doctor", "look whether this machine and this data folder are sound, and say what to do");
        commands.put("test", "run the tests (--quick: without browser, bench and Spark)");
        commands.put("bench", "run a program of the bench, such as IntakeBench");
        commands.put("help", "this page; `help COMMAND` for one command");
        return commands;
    }

    /**
     * Tells of a command that is run by the script {@code turnstone} itself, or of this page.
     *
     * @return whether that was all; else the command tells its own options
     */
    static boolean of(String name) {
        switch (name) {
            case "help" -> print();
            case "test" -> System.out.println("./turnstone test [--quick]: " + COMMANDS.get(name) + ".");
            case "bench" ->
                System.out.println("./turnstone bench PROGRAM [ARGUMENT...]: " + COMMANDS.get(name)
                        + ". `./turnstone bench` lists them.");
            default -> {
                return false;
            }
        }
        return true;
    }

    static int print() {
        System.out.println("Turnstone: what a community safety partnership works in.\n");
        System.out.println("Usage: ./turnstone COMMAND [options]\n");
        COMMANDS.forEach((name, about) -> System.out.printf("  %-10s %s%n", name, about));
        System.out.println("""

                Options of every command, also as environment variables:
                  --data FOLDER   the installation's folder (TURNSTONE_DATA; default: data beside ./turnstone)
                  --db ADDRESS    a PostgreSQL of your own (TURNSTONE_DB), postgresql://user:password@host:port/name
                  --port N        port of the pages (TURNSTONE_PORT; default: 8080)

                Examples:
                  ./turnstone demo
                  ./turnstone import --format police-street 2024-01-cleveland-street.csv
                  ./turnstone report crime --area E06000001 --month 2024-01 --format csv
                  ./turnstone import --format police-arrests --as data-officer-offender arrests.csv
                  ./turnstone people Fulmar --as iom-manager
                  ./turnstone audit verify
                  ./turnstone generate --seed 7 --scale small --out extracts
                  ./turnstone link --train --model models/febrl.yaml --out clusters.csv people.csv
                  ./turnstone link --spark 'local[2]' --model models/person.yaml --out clusters.csv people.csv
                  ./turnstone doctor

                Exit status: 0 done, 1 the work failed, 2 wrong use.""");
        return 0;
    }

    static int version() {
        String version = Help.class.getPackage().getImplementationVersion();
        System.out.println("Turnstone " + (version == null ? "(from source)" : version));
        return 0;
    }
}
