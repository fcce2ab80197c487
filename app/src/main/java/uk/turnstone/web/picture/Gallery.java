package uk.turnstone.web.picture;

import java.util.ArrayList;
import java.util.List;

/** One picture of each kind and variant, from invented numbers: to choose from, and for the tests that look at all. */
public final class Gallery {
    static final String INVENTED = "Invented numbers.";

    private Gallery() {}

    /** Every picture, each with an id of its own, so that all can stand on one page. */
    public static List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>(GalleryOfBars.pictures());
        pictures.addAll(GalleryOfTrends.pictures());
        pictures.addAll(GalleryOfLives.pictures());
        pictures.addAll(GalleryOfOverlaps.pictures());
        pictures.addAll(GalleryOfMaps.pictures());
        pictures.addAll(GalleryOfWeights.pictures());
        return List.copyOf(pictures);
    }
}
