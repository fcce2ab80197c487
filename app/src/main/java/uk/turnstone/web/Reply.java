package uk.turnstone.web;

/** What a page's method answers: a page to show, or another page to go to. */
public sealed interface Reply permits PageView, SeeOther {}
