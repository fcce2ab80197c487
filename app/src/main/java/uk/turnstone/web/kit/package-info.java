/**
 * What the pieces of a page are made of: labels, hints, answers to choose from, rows, links of a navigation. The records
 * carry the option names of the macros of GOV.UK Frontend and MOJ Frontend, so that their documentation is ours; the
 * templates in {@code jte/govuk} and {@code jte/moj} draw them. How to use them is told in docs/pages.md.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.web.kit;
