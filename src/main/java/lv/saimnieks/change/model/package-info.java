/**
 * What the register knows of a change: the entity with its parts, whose named transitions guard their own state, the
 * standard-change models, and what may be asked of a new change.
 */
package lv.saimnieks.change.model;
