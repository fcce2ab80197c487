/**
 * Where things happened: authorities, wards and the small areas of the statistics office, their names, populations and
 * boundaries, which police force covers which authority, and in which of them a place lies. Uses access and the
 * database; tells the rooms above the area of every place, and how it was found.
 */
@NullMarked
package uk.turnstone.areas;

import org.jspecify.annotations.NullMarked;
