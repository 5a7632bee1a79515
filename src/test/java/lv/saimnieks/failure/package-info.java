/**
 * What survives: the application as processes of its own, killed under load, without its database, without its mail
 * server. What was answered is written down by the callers and compared with register and engine in the end. Run by
 * {@code ./mvnw test -Pfailure}; results stand in {@code src/docs/failures.md}.
 */
package lv.saimnieks.failure;
