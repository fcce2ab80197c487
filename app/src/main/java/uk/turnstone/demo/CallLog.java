package uk.turnstone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;

/** The police's calls for service, and the truth of which places called how often. */
final class CallLog implements Agency {
    private static final int REPEAT = 3;

    private final Desk desk;
    private final PartnerFile file;
    private final Chance chance;
    private final Numbering numbers;
    private final Map<Address, Integer> calls = new HashMap<>();

    CallLog(Desk desk) {
        this.desk = desk;
        this.file = new PartnerFile(desk, Source.POLICE_CALL_OUTS, ErrorRates.CRIME_RECORD, 1, 0);
        this.chance = desk.chance().part("call log");
        this.numbers = new Numbering(chance.part("numbers"), 8);
    }

    /**
     * Writes a call down.
     *
     * @param incident number of the domestic incident, or empty
     * @param crime number of the crime, or empty
     * @param occurrence what it truly reports; empty for a thing of its own
     * @return its number
     */
    String took(LocalDateTime at, String kind, Site site, String incident, String crime, String occurrence) {
        int number = numbers.next();
        Chance here = chance.part(number);
        String log = String.format(Locale.ROOT, "LOG/%02d/%08d", at.getYear() % 100, number);
        String grade = kind.equals("anti-social behaviour")
                ? "routine"
                : here.happens(0.3) ? "immediate" : here.happens(0.7) ? "priority" : "telephone";
        file.add(
                log,
                Minute.of(at),
                kind,
                grade,
                new Quoting(0.15, 0.004).quote(incident, here),
                new Quoting(0.35, 0.006).quote(crime, here),
                here.happens(0.12) ? "" : site.uprn(),
                site.address().line(),
                here.happens(0.06) ? "" : site.address().postcode(),
                site.longitude(),
                site.latitude(),
                site.lsoaCode(),
                site.lsoaName());
        file.reports(log, occurrence.isEmpty() ? log : occurrence);
        calls.merge(site.address(), 1, Integer::sum);
        return log;
    }

    /** Calls come of what happens, not of who somebody is: see {@link #took}. */
    @Override
    public void file(Subject subject) {}

    @Override
    public void close() {
        file.close();
        try (Extract truth =
                new Extract(desk.directory(), "truth/repeat-locations.csv", Headings.TRUTH_LOCATIONS, desk.counts())) {
            calls.entrySet().stream()
                    .filter(entry -> entry.getValue() >= REPEAT)
                    .sorted(Entry.<Address, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(entry -> entry.getKey().line())
                            .thenComparing(
                                    Comparator.comparing(entry -> entry.getKey().postcode())))
                    .forEach(entry -> truth.add(
                            Site.at(entry.getKey()).uprn(),
                            entry.getKey().line(),
                            entry.getKey().postcode(),
                            String.valueOf(entry.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
