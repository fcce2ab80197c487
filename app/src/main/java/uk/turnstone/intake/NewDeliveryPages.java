package uk.turnstone.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Choice;
import uk.turnstone.web.Needs;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** Sends a file in through a page. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class NewDeliveryPages {
    private final Transactions transactions;
    private final Formats formats;
    private final SavedMappings mappings;
    private final DeliveryRights rights;
    private final DeliverUpload upload;
    private final FilesToMatch toMatch;

    NewDeliveryPages(
            Transactions transactions,
            Formats formats,
            SavedMappings mappings,
            DeliveryRights rights,
            DeliverUpload upload,
            FilesToMatch toMatch) {
        this.transactions = transactions;
        this.formats = formats;
        this.mappings = mappings;
        this.rights = rights;
        this.upload = upload;
        this.toMatch = toMatch;
    }

    @GetMapping("/deliveries/new")
    Reply form(
            Context context,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String mapping) {
        return PageView.of("intake/new", page(context, format, mapping, Problems.NONE));
    }

    @PostMapping("/deliveries")
    Reply deliver(
            Context context,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "") String step,
            @RequestParam Optional<MultipartFile> file) {
        Format chosen = formats.find(format).orElse(null);
        if (chosen == null) {
            return again(context, format, mapping, Problems.of("format", "Choose the format of the file"));
        }
        if (file.isEmpty()
                || Optional.ofNullable(file.get().getOriginalFilename())
                        .orElse("")
                        .isBlank()) {
            return again(context, format, mapping, Problems.of("file", "Choose the file to deliver"));
        }
        try {
            return step.equals("match")
                    ? match(context, chosen, mapping, file.get(), null)
                    : take(context, chosen, mapping, file.get());
        } catch (HeadingsDoNotFit e) {
            return e.ofAnother()
                    ? again(context, format, mapping, Problems.of("file", String.valueOf(e.getMessage())))
                    : match(context, chosen, mapping, file.get(), "The headings do not fit. Say here which is which.");
        } catch (IntakeTrouble e) {
            return again(context, format, mapping, Problems.of("file", String.valueOf(e.getMessage())));
        }
    }

    private Reply take(Context context, Format format, String mapping, MultipartFile file) {
        DeliveryResult result = upload.take(context, format, mapping, String.valueOf(file.getOriginalFilename()), file);
        Heaps heaps = result.heaps();
        return new SeeOther(
                "/deliveries/" + result.key(),
                heaps == null
                        ? "The file was read and waits for a yes."
                        : "The file was taken in: " + heaps.sentence() + ".");
    }

    private Reply match(Context context, Format format, String mapping, MultipartFile file, @Nullable String notice) {
        Matching begun = Matching.of(mappings.named(context, mapping, format));
        String name = DeliverUpload.withoutFolder(String.valueOf(file.getOriginalFilename()));
        String address = "/deliveries/match/" + toMatch.keep(context, format, name, file, begun);
        return new SeeOther(address, notice);
    }

    private Reply again(Context context, String format, String mapping, Problems problems) {
        return PageView.toCorrect("intake/new", page(context, format, mapping, problems));
    }

    private NewDeliveryPage page(Context context, String format, String mapping, Problems problems) {
        return transactions.read(context, sql -> {
            List<Format> own = formats.all().stream()
                    .filter(each -> rights.deliver(sql, context, each))
                    .toList();
            Set<String> names = own.stream().map(Format::name).collect(Collectors.toSet());
            List<Choice> saved =
                    new ArrayList<>(List.of(new Choice("", "None: the file has the format's own headings")));
            mappings.all(sql, context).stream()
                    .filter(each -> names.contains(each.format()))
                    .forEach(each -> saved.add(new Choice(each.name(), each.name() + " (" + each.format() + ")")));
            return new NewDeliveryPage(
                    own.stream()
                            .map(each -> new Choice(each.name(), each.title()))
                            .toList(),
                    saved,
                    format,
                    mapping,
                    problems);
        });
    }
}
