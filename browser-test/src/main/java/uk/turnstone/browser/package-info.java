/**
 * The application as people meet it: in a browser, with the worked partnership loaded. Nothing here looks inside; what
 * is tested is what somebody at a desk, with a keyboard only, on a small telephone or without JavaScript gets to see.
 */
@NullMarked
package uk.turnstone.browser;

import org.jspecify.annotations.NullMarked;
