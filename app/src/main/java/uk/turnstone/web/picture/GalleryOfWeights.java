package uk.turnstone.web.picture;

import java.util.List;

/** Weights for the gallery: one that ends between the lines, with a thing not known, and one far below without lines. */
final class GalleryOfWeights {
    private GalleryOfWeights() {}

    static List<Picture> pictures() {
        return List.of(
                new Waterfall(
                                new Heading(
                                        "waterfall",
                                        "How the weight comes about",
                                        "Begins at −13.4 and ends at +3.1, between 1.0 and 9.0: a person decides.",
                                        Gallery.INVENTED),
                                new Waterfall.Step("any two records", -13.4),
                                List.of(
                                        new Waterfall.Step("same surname, a rare one", 8.1),
                                        new Waterfall.Step("forenames: one is a known short form of the other", 3.4),
                                        new Waterfall.Step("birth dates differ by one digit", 4.6),
                                        new Waterfall.Step("PNC number not known", null),
                                        new Waterfall.Step("same sex", 1.0),
                                        new Waterfall.Step("postcodes differ, in the same district", -0.6)),
                                "together",
                                List.of(new Waterfall.Limit("kept apart", 1), new Waterfall.Limit("one person", 9)))
                        .picture(),
                new Waterfall(
                                new Heading(
                                        "waterfall-without-lines",
                                        "All of it against",
                                        "Begins at −8.0 and ends at −21.5.",
                                        Gallery.INVENTED),
                                new Waterfall.Step("any two records", -8.0),
                                List.of(
                                        new Waterfall.Step("surnames differ", -6.2),
                                        new Waterfall.Step("birth dates differ", -7.3)),
                                "together",
                                List.of())
                        .picture());
    }
}
