/**
 * Login with an institution's own account by OpenID Connect, beside the login with a password. There is none of it where no
 * {@code spring.security.oauth2.client.registration.*} is set.
 *
 * <p>Spring Security talks with the provider (state, nonce, PKCE, signatures). Here is decided whom that is among the
 * engine's users and which roles the provider's claims give: a person who is known by issuer and subject keeps their user
 * id, whatever name the provider gives them later; only groups on a list count; what claims gave, claims take away, and what
 * an administrator gave stays. Why: {@code src/docs/adr/0008-login.md}.
 */
package lv.saimnieks.platform.security.account;
