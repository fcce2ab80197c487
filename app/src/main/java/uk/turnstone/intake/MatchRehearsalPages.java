package uk.turnstone.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Tries a matched file out, saves its mapping under a name, and delivers it by that in the same go. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class MatchRehearsalPages {
    private static final int LONGEST_NAME = 100;

    private final FilesToMatch files;
    private final Formats formats;
    private final SavedMappings mappings;
    private final DeliverUpload upload;

    MatchRehearsalPages(FilesToMatch files, Formats formats, SavedMappings mappings, DeliverUpload upload) {
        this.files = files;
        this.formats = formats;
        this.mappings = mappings;
        this.upload = upload;
    }

    @GetMapping("/deliveries/match/{key}/rehearsal")
    Reply rehearse(Context context, @PathVariable UUID key) {
        FileToMatch file = files.find(context, key);
        if (unmatched(context, file)) {
            return SeeOther.at(file.address());
        }
        return PageView.of(
                "intake/match-rehearsal", page(context, file, file.choices().name(), Problems.NONE));
    }

    @PostMapping("/deliveries/match/{key}/deliver")
    Reply deliver(
            Context context,
            @PathVariable UUID key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String only) {
        FileToMatch file = files.find(context, key);
        if (unmatched(context, file)) {
            return SeeOther.at(file.address());
        }
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            return again(context, file, given, "Give the mapping a name of up to " + LONGEST_NAME + " characters");
        }
        try {
            Matching choices = file.choices().named(given);
            files.choose(context, file, choices);
            mappings.save(context, given, choices.yaml(file.format()));
            if (only.equals("save")) {
                return new SeeOther(
                        "/formats/" + file.format().name() + "#mappings",
                        "The mapping “" + given + "” was saved. The file was not delivered; it is kept for a day.");
            }
            DeliveryResult result = files.with(
                    context,
                    file,
                    path -> upload.take(context, file.format(), given, file.name(), new FileSystemResource(path)));
            files.drop(context, file);
            Heaps heaps = result.heaps();
            return new SeeOther(
                    "/deliveries/" + result.key(),
                    "The mapping “" + given + "” was saved. "
                            + (heaps == null
                                    ? "The file was read and waits for a yes."
                                    : "The file was taken in: " + heaps.sentence() + "."));
        } catch (IntakeTrouble e) {
            return again(context, file, given, String.valueOf(e.getMessage()));
        }
    }

    /** Whoever follows an address into the middle has not said yet where the needed columns stand. */
    private boolean unmatched(Context context, FileToMatch file) {
        List<String> header = files.read(context, file, Rows::header);
        return file.choices().headings().isEmpty()
                || MatchForm.wrong(file.format(), header, file.choices().headings())
                        .any();
    }

    private Reply again(Context context, FileToMatch file, String name, String words) {
        return PageView.toCorrect("intake/match-rehearsal", page(context, file, name, Problems.of("name", words)));
    }

    private MatchRehearsalPage page(Context context, FileToMatch file, String name, Problems problems) {
        Matching choices = file.choices();
        List<String> header = files.read(context, file, Rows::header);
        return new MatchRehearsalPage(
                file.address(),
                file.name(),
                file.format(),
                files.read(context, file, rows -> Rehearsal.of(rows, file.format(), choices, formats, context.today())),
                MatchColumnsView.unread(header, choices.headings()),
                file.format().columns().stream()
                        .map(Column::name)
                        .filter(column ->
                                choices.headings().getOrDefault(column, column).isBlank())
                        .toList(),
                name,
                problems);
    }
}
