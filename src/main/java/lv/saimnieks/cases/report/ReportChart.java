package lv.saimnieks.cases.report;

/** How a table is drawn. */
public enum ReportChart {
    NONE,
    /** A bar for every line. */
    BARS,
    /** The same upright, for lines that follow each other in time. */
    COLUMNS,
    /** A line of the table is a series over its columns. */
    SERIES
}
