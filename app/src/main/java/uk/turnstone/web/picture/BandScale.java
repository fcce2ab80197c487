package uk.turnstone.web.picture;

/**
 * Things side by side, each with a band of its own.
 *
 * @param number how many
 * @param from pixels at the beginning of the first
 * @param width pixels of each, gaps included
 * @param gap pixels between two
 */
record BandScale(int number, double from, double width, double gap) {

    double start(int band) {
        return from + band * width + gap / 2;
    }

    double middle(int band) {
        return from + (band + 0.5) * width;
    }

    double inner() {
        return width - gap;
    }

    double end() {
        return from + number * width;
    }
}
