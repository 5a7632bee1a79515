package lv.saimnieks.cases.report;

/** How a table is drawn. */
public enum ReportChart {
    NONE,
    /** A bar for every line. */
    BARS,
    /** A line of the table is a series over its columns. */
    SERIES
}
