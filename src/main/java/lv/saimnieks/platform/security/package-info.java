/**
 * Who may enter and what each role may do: one login over the engine's users and groups, with a password or with
 * an institution's account, rules per address, grants, throttled logins, and the closed holes of the engine.
 *
 * <p>Every address that {@link lv.saimnieks.platform.security.access.SecurityConfiguration} does not name is refused. The
 * person who is logged in is also the engine's current user, so that the engine's own authorizations and its operation
 * log hold for pages, REST and the Camunda web applications alike.
 */
package lv.saimnieks.platform.security;
