package uk.turnstone.people;

/** What extracts are called. A port: intake, which knows them, implements it. */
@FunctionalInterface
public interface ExtractTitles {
    /** The title for people of the extract whose format has this name, such as “Police arrests” for police-arrests. */
    String of(String format);
}
