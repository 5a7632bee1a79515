/**
 * The frame of every page and REST answer: layout, navigation by role, Latvian errors, formats.
 *
 * <p>Pages of the domains use the template {@code layout} and the beans {@code viewer}, {@code navigation} and
 * {@code fmt}. Whatever a controller throws becomes a {@link lv.saimnieks.platform.web.Failure}: a Latvian page, or
 * {@code problem+json} under {@code /api}. Nothing here knows a domain.
 */
package lv.saimnieks.platform.web;
