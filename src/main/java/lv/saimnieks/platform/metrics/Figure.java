package lv.saimnieks.platform.metrics;

/**
 * Numbers that a query counts in the database, for whoever watches the installation. A module that has one declares it as
 * a bean. Every node reports the same, as all read one database: whoever draws it takes the largest.
 *
 * @param name of the metric, as {@code saimnieks.mails}
 * @param help what is counted, in English
 * @param sql one row for each set of labels: the column {@code figure} is the number, or a moment, whose age in seconds is
 *     reported; every other column is a label. {@code :now} is the application's time,
 *     {@code :monthAgo} thirty days before
 */
public record Figure(String name, String help, String sql) {}
