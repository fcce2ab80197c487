package uk.turnstone.web.picture;

/**
 * A picture as it stands on a page, in a PDF or on paper. The template {@code web/picture.jte} shows it.
 *
 * @param id begins every identifier within it; one picture of a page each
 * @param title its heading
 * @param sentence what it says, with the main numbers; printed under the heading and told to those who hear the page
 * @param svg the drawing; made here, texts made safe
 * @param table the same numbers
 * @param source where they come from, and the licence; empty where the page says so itself
 */
public record Picture(String id, String title, String sentence, String svg, PictureTable table, String source) {}
