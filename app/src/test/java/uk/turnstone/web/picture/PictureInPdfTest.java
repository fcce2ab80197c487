package uk.turnstone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same SVG as in the page, laid out by openhtmltopdf and drawn by Batik, without a browser. */
class PictureInPdfTest {

    @ParameterizedTest
    @CsvSource({
        "bars-up-stacked, SLATE GREY_BLUE",
        "line-limits, RUSSET DEEP_SAND",
        "life, CUSTODY SAND",
        "overlap, RUSSET SLATE",
        "map-areas, SLATE GREY_BLUE"
    })
    void thePictureComesOutOnPaperWithItsColours(String id, String colours) throws Exception {
        Picture picture = Gallery.pictures().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        byte[] file = pdf(picture);
        Path kept = Files.createDirectories(Path.of("target/pictures")).resolve(id + ".pdf");
        Files.write(kept, file);
        BufferedImage sheet;
        try (var document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            sheet = new PDFRenderer(document).renderImage(0, 2);
        }
        for (String colour : colours.split(" ")) {
            assertThat(pixels(sheet, Colour.valueOf(colour)))
                    .as(colour + " in " + kept)
                    .isGreaterThan(30);
        }
    }

    private static byte[] pdf(Picture picture) throws Exception {
        var out = new ByteArrayOutputStream();
        String page = """
                <html><head><style>@page{size:A3 landscape;margin:10mm}</style></head><body>%s</body></html>
                """.formatted(picture.svg());
        try (var drawer = new BatikSVGDrawer()) {
            new PdfRendererBuilder()
                    .useSVGDrawer(drawer)
                    .withHtmlContent(page, "about:blank")
                    .toStream(out)
                    .run();
        }
        return out.toByteArray();
    }

    private static long pixels(BufferedImage sheet, Colour colour) {
        int wanted = Color.decode(colour.hex()).getRGB();
        long found = 0;
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                found += sheet.getRGB(x, y) == wanted ? 1 : 0;
            }
        }
        return found;
    }
}
