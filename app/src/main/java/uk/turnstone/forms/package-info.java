/**
 * Forms from definitions: a needs assessment, a risk checklist, or what an area writes for itself. A form is data with a
 * version; it is asked, checked, scored and kept with the version it was given in, compared with the time before, and
 * printed. An unfinished one belongs to its author alone. The kind of information that a form's definition names decides
 * who may know of it at all. Uses access, web and definitions; whom a form is about it learns through the port
 * {@link uk.turnstone.forms.FormSubjects}, which the people's room implements, and publishes
 * {@link uk.turnstone.forms.FormsAbout} for the page of a person and {@link uk.turnstone.forms.SaveForm} for whoever
 * fills one in.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.forms;
