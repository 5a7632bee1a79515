/**
 * Passwords of local users: which are good enough wherever one is set, how a person changes their own, and how a forgotten
 * one is replaced by a letter. People who come in with an institution's account have none here. Why:
 * {@code src/docs/adr/0008-login.md}.
 */
package lv.saimnieks.platform.security.password;
