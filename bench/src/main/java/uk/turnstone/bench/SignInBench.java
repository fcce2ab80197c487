package uk.turnstone.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import uk.turnstone.Turnstone;
import uk.turnstone.signin.AccountCommand;

/**
 * Wrong sign-ins, 10,000 a minute: how many are turned away, and how long others wait for their pages meanwhile, against how
 * long they wait at rest. Arguments: seconds of each half (default 30), wrong sign-ins a minute (default 10000).
 */
public final class SignInBench {
    private static final String PASSWORD = "amber lantern pebble";
    private static final int PAGES_A_SECOND = 20;
    private static final int TURNED_AWAY = 429;

    private SignInBench() {}

    /** Prints the median and p95 of a page at rest and under attack, and what became of the wrong sign-ins. */
    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        int wrongAMinute = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        Path data = Files.createTempDirectory("sign-in-bench");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Turnstone.class)
                        .web(WebApplicationType.SERVLET)
                        .run("--turnstone.data=" + data, "--turnstone.mode=production", "--server.port=0");
                HttpClient client = HttpClient.newHttpClient()) {
            String base = "http://localhost:"
                    + Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                            .getPort();
            Visitor worker = signedIn(new Visitor(client, base), context);
            pages(worker, 10);
            double[] rest = pages(worker, seconds);
            var answers = new ConcurrentHashMap<Integer, LongAdder>();
            var over = new AtomicBoolean();
            Thread attack = Thread.ofVirtual().start(() -> attack(client, base, wrongAMinute, over, answers));
            double[] attacked = pages(worker, seconds);
            over.set(true);
            join(attack);
            say("at rest", rest);
            say("under attack", attacked);
            System.out.printf(
                    Locale.ROOT,
                    "p95 under attack is %.2f times that at rest%n",
                    percentile(attacked, 0.95) / percentile(rest, 0.95));
            long all = answers.values().stream().mapToLong(LongAdder::sum).sum();
            System.out.printf(
                    Locale.ROOT,
                    "%,d wrong sign-ins in %d s (%,d a minute): %,d turned away before anything was hashed, answers %s%n",
                    all,
                    seconds,
                    all * 60 / seconds,
                    answers.getOrDefault(TURNED_AWAY, new LongAdder()).sum(),
                    answers);
        }
    }

    /** Tries as often as asked, from one address, each time by another name, as somebody does who has a list of names. */
    private static void attack(
            HttpClient client,
            String base,
            int aMinute,
            AtomicBoolean over,
            ConcurrentHashMap<Integer, LongAdder> answers) {
        Visitor attacker = new Visitor(client, base);
        attacker.get("/sign-in");
        long pause = 60_000_000_000L / aMinute;
        long next = System.nanoTime();
        for (int n = 0; !over.get(); n++) {
            String name = "guess" + n;
            Thread.ofVirtual().start(() -> {
                int status = attacker.post("/sign-in/password", "login", name, "password", "a wrong password")
                        .statusCode();
                answers.computeIfAbsent(status, fresh -> new LongAdder()).increment();
            });
            next += pause;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    /** Milliseconds of each page, loaded at an even pace, sorted. */
    private static double[] pages(Visitor worker, int seconds) {
        double[] taken = new double[seconds * PAGES_A_SECOND];
        long next = System.nanoTime();
        for (int i = 0; i < taken.length; i++) {
            long began = System.nanoTime();
            int status = worker.get("/who-may-see-what").statusCode();
            if (status != 200) {
                throw new IllegalStateException("The page answers " + status);
            }
            taken[i] = (System.nanoTime() - began) / 1e6;
            next += 1_000_000_000L / PAGES_A_SECOND;
            LockSupport.parkNanos(next - System.nanoTime());
        }
        Arrays.sort(taken);
        return taken;
    }

    private static Visitor signedIn(Visitor visitor, ConfigurableApplicationContext context) {
        String code = found("(?m)^([A-Z2-9]{5}(?:-[A-Z2-9]{5}){3})$", saidBy(context));
        visitor.get("/sign-in/begin");
        visitor.post("/sign-in/begin", "login", "opal.schist", "code", code);
        visitor.get("/sign-in/begin/password");
        visitor.post("/sign-in/begin/password", "password", PASSWORD);
        String secret = found(
                "<code class=\"ts-code\">([A-Z2-7 ]{30,})</code>",
                visitor.get("/sign-in/begin/factor").body());
        visitor.post("/sign-in/begin/codes", "code", oneTimeCode(new Base32().decode(secret.replace(" ", ""))));
        visitor.get("/sign-in/begin/recovery");
        visitor.post("/sign-in/begin/recovery");
        return visitor;
    }

    private static String saidBy(ConfigurableApplicationContext context) {
        PrintStream screen = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new CommandLine(context.getBean(AccountCommand.class))
                    .execute(
                            "add", "opal.schist", "--name", "Opal Schist", "--agency", "council", "--role", "sysadmin");
        } finally {
            System.setOut(screen);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String oneTimeCode(byte[] secret) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not there: " + pattern);
        }
        return found.group(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String when, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %,d pages, median %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                when,
                sorted.length,
                percentile(sorted, 0.5),
                percentile(sorted, 0.95),
                sorted[sorted.length - 1]);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
