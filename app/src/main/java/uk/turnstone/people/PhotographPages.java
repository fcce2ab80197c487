package uk.turnstone.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.turnstone.access.Context;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problem;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;
import uk.turnstone.web.TypedDay;

/** Photographs of a person: looked at, added, taken off. */
@Controller
@Needs("identity-offender")
final class PhotographPages {
    private static final String TEMPLATE = "people/photographs";
    private static final String REMOVAL = "people/photograph_removal";
    private static final String NO_PICTURE = "There is no such photograph among those you may see.";

    private final Transactions transactions;
    private final ReadPerson read;
    private final Photographs photographs;

    PhotographPages(Transactions transactions, ReadPerson read, Photographs photographs) {
        this.transactions = transactions;
        this.read = read;
        this.photographs = photographs;
    }

    @GetMapping("/people/{key}/photographs")
    Reply all(Context context, @PathVariable UUID key) {
        return PageView.of(TEMPLATE, new PhotographsPage(file(context, key), "", "", Problems.NONE));
    }

    /** The look at the page that shows it is on the trail. */
    @GetMapping("/people/{key}/photographs/{photograph}")
    ResponseEntity<byte[]> picture(Context context, @PathVariable UUID key, @PathVariable UUID photograph) {
        byte[] picture = transactions
                .read(context, sql -> PersonByKey.find(sql, key)
                        .flatMap(person -> Photograph.picture(sql, person.person(), photograph)))
                .orElseThrow(() -> new NotFound(NO_PICTURE));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"photograph.jpg\"")
                .body(picture);
    }

    @PostMapping("/people/{key}/photographs")
    Reply add(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String taken,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam Optional<MultipartFile> file) {
        PersonFile person = file(context, key);
        List<Problem> problems = new ArrayList<>();
        LocalDate day = TypedDay.read(taken);
        if (day == null) {
            problems.add(new Problem("taken", "Say on which day it was taken, such as 23/11/2026"));
        } else if (day.isAfter(context.today())) {
            problems.add(new Problem("taken", "The day lies in the future"));
        }
        if (origin.isBlank()) {
            problems.add(new Problem("origin", "Say where it comes from, such as custody record or case file"));
        }
        SafePicture picture = null;
        try {
            picture = SafePicture.of(bytes(file));
        } catch (SafePicture.Refused e) {
            problems.add(new Problem("file", String.valueOf(e.getMessage())));
        }
        if (day == null || picture == null || !problems.isEmpty()) {
            return PageView.toCorrect(TEMPLATE, new PhotographsPage(person, taken, origin, new Problems(problems)));
        }
        SafePicture made = picture;
        transactions.change(context, sql -> photographs.add(sql, context, person.person(), day, origin.strip(), made));
        return new SeeOther("/people/" + person.key(), "The photograph was added.");
    }

    @GetMapping("/people/{key}/photographs/{photograph}/remove")
    Reply askWhy(Context context, @PathVariable UUID key, @PathVariable UUID photograph) {
        return PageView.of(REMOVAL, removal(context, key, photograph, Problems.NONE));
    }

    @PostMapping("/people/{key}/photographs/{photograph}/remove")
    Reply remove(
            Context context,
            @PathVariable UUID key,
            @PathVariable UUID photograph,
            @RequestParam(defaultValue = "") String because) {
        if (because.isBlank()) {
            return PageView.toCorrect(
                    REMOVAL,
                    removal(context, key, photograph, Problems.of("because", "Say in a sentence why it is taken off")));
        }
        PersonFile person = file(context, key);
        boolean removed = transactions.write(
                context, sql -> photographs.remove(sql, context, person.person(), photograph, because.strip()));
        if (!removed) {
            throw new NotFound(NO_PICTURE);
        }
        return new SeeOther("/people/" + person.key(), "The photograph was taken off.");
    }

    private PhotographRemovalPage removal(Context context, UUID key, UUID photograph, Problems problems) {
        PersonFile person = file(context, key);
        return person.photographs().stream()
                .filter(each -> each.key().equals(photograph) && each.own())
                .findFirst()
                .map(each -> new PhotographRemovalPage(person, each, problems))
                .orElseThrow(() -> new NotFound(NO_PICTURE));
    }

    private PersonFile file(Context context, UUID key) {
        return read.by(context, key).orElseThrow(() -> new NotFound(PeoplePages.NOBODY));
    }

    private static byte[] bytes(Optional<MultipartFile> file) throws SafePicture.Refused {
        if (file.isEmpty() || file.get().isEmpty()) {
            throw new SafePicture.Refused("Choose the file with the photograph");
        }
        if (file.get().getSize() > SafePicture.LARGEST_FILE) {
            throw new SafePicture.Refused("The file is larger than 5 MB. Send a smaller one.");
        }
        try {
            return file.get().getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
