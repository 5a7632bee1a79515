/**
 * The application as people see it: real pages, Tasklist and Cockpit in Chromium, one window per person. A picture of
 * every step lands in {@code target/screenshots}. Runs with {@code ./mvnw verify -Pbrowser}.
 */
package lv.saimnieks.browser;
