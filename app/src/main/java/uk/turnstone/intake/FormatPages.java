package uk.turnstone.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import uk.turnstone.access.Context;
import uk.turnstone.access.Level;
import uk.turnstone.access.Transactions;
import uk.turnstone.web.Needs;
import uk.turnstone.web.NotAllowed;
import uk.turnstone.web.NotFound;
import uk.turnstone.web.PageView;
import uk.turnstone.web.Problems;
import uk.turnstone.web.Reply;
import uk.turnstone.web.SeeOther;

/** What each format asks for, and the mappings that lead a partner's own headings to it. */
@Controller
@Needs(value = "data-quality", least = Level.COUNT)
final class FormatPages {
    private static final int LARGEST_MAPPING = 1 << 20;

    private final Transactions transactions;
    private final Formats formats;
    private final SavedMappings mappings;
    private final DeliveryRights rights;

    FormatPages(Transactions transactions, Formats formats, SavedMappings mappings, DeliveryRights rights) {
        this.transactions = transactions;
        this.formats = formats;
        this.mappings = mappings;
        this.rights = rights;
    }

    @GetMapping("/formats")
    Reply list() {
        return PageView.of("intake/formats", new FormatsPage(List.copyOf(formats.all())));
    }

    @GetMapping("/formats/{name}")
    Reply one(Context context, @PathVariable String name) {
        return PageView.of("intake/format", page(context, found(name), Problems.NONE));
    }

    @GetMapping("/formats/{name}/example/file")
    ResponseEntity<byte[]> example(@PathVariable String name) {
        Format format = found(name);
        String type = format.ending().equals("json") ? "geo+json" : "csv";
        return ResponseEntity.ok()
                .contentType(new MediaType(type.equals("csv") ? "text" : "application", type, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"example-" + format.name() + "." + format.ending() + "\"")
                .body(format.example().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/formats/{name}/mappings")
    Reply save(Context context, @PathVariable String name, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        Format format = found(name);
        if (!transactions.read(context, sql -> rights.deliver(sql, context, format))) {
            throw new NotAllowed(
                    "No: mappings are saved by those who deliver files of the format “" + format.title() + "”.");
        }
        if (file.isEmpty() || file.get().isEmpty() || file.get().getSize() > LARGEST_MAPPING) {
            return wrong(context, format, "Choose a file with a mapping, of up to 1 MB");
        }
        try {
            String yaml = new String(file.get().getBytes(), StandardCharsets.UTF_8);
            String given = Optional.ofNullable(file.get().getOriginalFilename()).orElse("mapping");
            if (!Mapping.read(given, yaml, formats).format().equals(format.name())) {
                return wrong(context, format, "The mapping leads to another format. Save it on that format's page.");
            }
            Mapping saved = mappings.save(context, given, yaml);
            return new SeeOther("/formats/" + name + "#mappings", "The mapping “" + saved.name() + "” was saved.");
        } catch (IntakeTrouble e) {
            return wrong(context, format, String.valueOf(e.getMessage()));
        }
    }

    @PostMapping("/formats/{name}/mappings/withdraw")
    Reply withdraw(Context context, @PathVariable String name, @RequestParam(defaultValue = "") String mapping) {
        Format format = found(name);
        if (!transactions.read(context, sql -> rights.deliver(sql, context, format))) {
            throw new NotAllowed(
                    "No: mappings are withdrawn by those who deliver files of the format “" + format.title() + "”.");
        }
        if (!mappings.withdraw(context, mapping, format)) {
            throw new NotFound("There is no such mapping, or somebody has withdrawn it already.");
        }
        return new SeeOther("/formats/" + name + "#mappings", "The mapping “" + mapping + "” was withdrawn.");
    }

    private Reply wrong(Context context, Format format, String words) {
        return PageView.toCorrect("intake/format", page(context, format, Problems.of("file", words)));
    }

    private Format found(String name) {
        return formats.find(name)
                .orElseThrow(() -> new NotFound("There is no such format. Choose one from the list of formats."));
    }

    private FormatPage page(Context context, Format format, Problems problems) {
        return transactions.read(
                context,
                sql -> new FormatPage(
                        format,
                        format.columns().stream()
                                .map(column -> line(format, column))
                                .toList(),
                        kind(format),
                        mappings.all(sql, context).stream()
                                .filter(mapping -> mapping.format().equals(format.name()))
                                .toList(),
                        rights.deliver(sql, context, format),
                        problems));
    }

    private static FormatPage.ColumnLine line(Format format, Column column) {
        String needed = column.required()
                ? "in every row"
                : column.optionalHeading() ? "the column may be missing" : "the column; values may be empty";
        return new FormatPage.ColumnLine(
                column.name(),
                format.key().contains(column.name()) ? needed + "; part of the key" : needed,
                ColumnWords.rules(column));
    }

    private static String kind(Format format) {
        return switch (format.delivery()) {
            case SNAPSHOT ->
                "Each delivery holds everything that is so now: a record that is absent from it has ended.";
            case INCREMENT -> "Each delivery holds what is new or changed: absence says nothing.";
            case PERIOD ->
                "Each delivery holds everything of the periods it names (" + String.join(", ", format.period())
                        + "): what is absent from those has ended.";
        };
    }
}
