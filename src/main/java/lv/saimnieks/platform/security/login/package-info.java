/**
 * Who somebody is: login with a name and password, its throttle, and what an answer without a login says; the directory
 * of people, whose names are the institution's, and what ends when somebody leaves it.
 */
package lv.saimnieks.platform.security.login;
