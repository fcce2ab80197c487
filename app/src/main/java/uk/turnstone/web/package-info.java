/**
 * The frame around every page: who is signed in and for what purpose, where one may go, the look of things, and the doors
 * that are closed unless a page says what kind of information it shows. Uses access; every room with pages uses it. How to
 * make a page is told in docs/pages.md.
 */
@org.jspecify.annotations.NullMarked
package uk.turnstone.web;
