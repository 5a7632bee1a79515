/** Who somebody is: login with a name and password, its throttle, and what an answer without a login says. */
package lv.saimnieks.platform.security.login;
