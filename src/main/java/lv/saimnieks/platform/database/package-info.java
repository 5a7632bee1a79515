/**
 * How a node meets its database: {@code ConnectionPool} and who waits for a connection, {@code StartLock} for nodes that
 * start at once, {@code SessionStore}, {@code StoredAttributes} and
 * {@code SessionSchedule} for logins that outlive a node, {@code DatabaseHealth} with {@code FullDisk} for load balancers, and {@link
 * lv.saimnieks.platform.database.DatabaseAway}, which tells a database in trouble from a statement that is wrong. What
 * survives is tried by {@code src/test/java/lv/saimnieks/failure} and told in {@code src/docs/failures.md}.
 */
package lv.saimnieks.platform.database;
