package uk.turnstone.linkage.identifier;

/** A number by which agencies know a person or an arrest: read leniently, kept in one form. */
public sealed interface Identifier permits PncId, CroId, NhsNumber, Crn, PrisonNumber, Asn {

    /** The one form in which this number is stored, compared and shown. Reading it again gives an equal value. */
    String canonical();

    /**
     * Whether this number, though well formed, is what systems write when they know none (all zeros, one digit ten
     * times). It is kept as given but says nothing about who somebody is.
     */
    boolean isPlaceholder();
}
