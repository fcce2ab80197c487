package uk.turnstone.walk;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.turnstone.web.SignedIn;

/** What workers of the demonstration write about a person, as they would: on the pages. */
final class PagesOfWork {
    private static final String KEY = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

    private final SignedIn manager;
    private final SignedIn adviser;
    private final Set<String> reports = new HashSet<>();

    /**
     * @param manager an IOM manager
     * @param adviser an independent domestic violence adviser
     */
    PagesOfWork(SignedIn manager, SignedIn adviser) {
        this.manager = manager;
        this.adviser = adviser;
    }

    /** A place in a cohort with plan and action, a needs assessment, a worker, a fact reported wrong, a consent. @return their keys */
    Map<String, String> about(UUID person) {
        Map<String, String> keys = new HashMap<>();
        String joining = "/cohorts/join/" + person;
        manager.get(joining);
        String plan = sent(manager, joining, Map.of("cohort", "PPO", "joined", day(40), "reason", "Nine arrests."));
        keys.put("plan", found("/plans/" + KEY, plan));
        String page = manager.get(plan).body();
        sent(
                manager,
                plan + "/actions",
                Map.of(
                        "need", "housing",
                        "objective", "A lasting home",
                        "action", "View the flat.",
                        "owner", "P Feldspar",
                        "agency", found("<option value=\"(\\d+)\"", page),
                        "due", day(-3)));
        keys.put("action", found("/plans/actions/" + KEY, manager.get(plan).body()));
        keys.put("membership", found("/cohorts/memberships/" + KEY, manager.get("/people/" + person).body()));
        manager.get("/people/" + person + "/workers");
        sent(
                manager,
                "/people/" + person + "/workers",
                Map.of("worker", "ruby.shale", "what", "key worker", "from", "01/01/2026", "until", ""));
        keys.put("worker", found("/workers/" + KEY, manager.get("/people/" + person + "/workers").body()));
        manager.get("/forms/needs-assessment/about/" + person);
        sent(manager, "/forms/needs-assessment/about/" + person, needs());
        keys.put(
                "answers",
                found("/forms/answers/" + KEY, sent(manager, "/forms/needs-assessment/about/" + person, needs())));
        String said = found(
                "name=\"said\" value=\"([^\"]*)\"",
                manager.get("/people/" + person + "/wrong/f0").body());
        sent(
                manager,
                "/people/" + person + "/wrong/f0",
                Map.of("said", said, "kind", "wrong fact", "wrong", "The name is not right.", "right", "Ada"));
        keys.put("report", newReport());
        keys.put("consent", consent(manager, person, "research-offender"));
        return keys;
    }

    private String newReport() {
        Matcher report = Pattern.compile("/people/wrong-facts/" + KEY)
                .matcher(manager.get("/people/wrong-facts").body());
        while (report.find()) {
            if (reports.add(report.group(1))) {
                return report.group(1);
            }
        }
        throw new IllegalStateException("The report is not listed");
    }

    /** A risk checklist and a consent. @return their keys */
    Map<String, String> aboutClient(UUID client) {
        String form = "/forms/risk-checklist/about/" + client;
        String page = adviser.get(form).body();
        Map<String, String> answers = new LinkedHashMap<>(Map.of("answered-on", typed(LocalDate.now())));
        Matcher question = Pattern.compile("name=\"(q-[a-z-]+)\"[^>]*value=\"no\"").matcher(page);
        while (question.find()) {
            answers.put(question.group(1), "no");
        }
        answers.put("q-callouts", "1");
        sent(adviser, form, answers);
        return Map.of(
                "client's answers", found("/forms/answers/" + KEY, sent(adviser, form, answers)),
                "client's consent", consent(adviser, client, "research-victim"));
    }

    private static String consent(SignedIn browser, UUID person, String kind) {
        String path = "/people/" + person + "/consents";
        browser.get(path);
        String today = typed(LocalDate.now());
        sent(
                browser,
                path,
                Map.of(
                        "kind", kind,
                        "answer", "given",
                        "asked", today,
                        "givenBy", "themselves",
                        "how", "in writing",
                        "explained", "That answers are counted without a name.",
                        "from", today));
        return found("/consents/" + KEY, browser.get(path).body());
    }

    private static Map<String, String> needs() {
        Map<String, String> answers = new LinkedHashMap<>(
                Map.of("answered-on", typed(LocalDate.now()), "source", "person", "version", "1"));
        for (String pathway : new String[] {"accommodation", "work", "health", "drugs-alcohol", "finance", "family", "thinking"}) {
            answers.put("q-" + pathway, "1");
        }
        answers.put("q-drugs-alcohol-which", "alcohol");
        return answers;
    }

    private static String sent(SignedIn browser, String path, Map<String, String> fields) {
        HttpResponse<String> reply = browser.post(path, fields);
        if (reply.statusCode() != 303) {
            throw new IllegalStateException(path + " answered " + reply.statusCode() + ": " + reply.body());
        }
        return reply.headers().firstValue("Location").orElseThrow();
    }

    private static String found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("There is no " + pattern + " in " + page);
        }
        return found.group(1);
    }

    private static String day(int ago) {
        return LocalDate.now().minusDays(ago).toString();
    }

    private static String typed(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
