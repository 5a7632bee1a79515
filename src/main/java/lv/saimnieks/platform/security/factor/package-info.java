/**
 * The second factor of local users: six digits that an authenticator on their telephone shows for half a minute (TOTP, RFC
 * 6238), after the password. Until they are given a login is no login: {@link
 * lv.saimnieks.platform.security.login.PasswordLogin#half}. Who is asked for it, and what follows for HTTP Basic:
 * {@code src/docs/adr/0008-login.md}.
 */
package lv.saimnieks.platform.security.factor;
