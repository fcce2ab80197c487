package uk.turnstone.web.picture;

/**
 * What stands over and under every picture.
 *
 * @param id begins the identifiers within the picture: letters, digits and hyphens, a letter first
 * @param title its heading
 * @param sentence what it says, with the main numbers
 * @param source where the numbers come from, and the licence; may be empty
 */
public record Heading(String id, String title, String sentence, String source) {

    /** @throws IllegalArgumentException if the id cannot begin an identifier, or there is no title or sentence */
    public Heading {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*") || title.isBlank() || sentence.isBlank()) {
            throw new IllegalArgumentException("a picture needs an id, a title and a sentence: " + id);
        }
    }

    Picture over(String svg, PictureTable table) {
        return new Picture(id, title, sentence, svg, table, source);
    }
}
