package lv.saimnieks.cases.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;

/**
 * Figures of a report. The chart, if there is one, is drawn from the table, so that both say the same.
 *
 * @param id its part of an address
 * @param label what its lines are
 * @param charted how many columns, from the first, the chart shows
 * @param lines the last one may be a total, which no chart shows
 */
public record ReportTable(
        String id, String title, String label, List<String> columns, ReportChart chart, int charted, List<Line> lines) {

    /** A line with what it is about. */
    public record Line(String label, List<ReportCell> cells, boolean total) {

        public static Line of(String label, ReportCell... cells) {
            return new Line(label, List.of(cells), false);
        }

        public static Line total(ReportCell... cells) {
            return new Line(Wording.of("cases.report.total"), List.of(cells), true);
        }
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return lines.stream().allMatch(Line::total);
    }

    /** @throws Refusal when no table has this id */
    public static ReportTable get(List<ReportTable> tables, String id) {
        return tables.stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of("cases.report.noTable")));
    }

    /** Answers with the table as a CSV file, {@code veidi-2026.csv}. */
    public void write(Asked asked, HttpServletResponse response) throws IOException {
        response.setContentType(Csv.TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(id, asked.code()));
        List<String> headings = new ArrayList<>(List.of(label));
        headings.addAll(columns);
        try (Csv csv = new Csv(response.getOutputStream(), headings)) {
            lines.forEach(line -> csv.row(
                    Stream.concat(Stream.of(line.label()), line.cells().stream().map(ReportCell::words))
                            .toArray(String[]::new)));
        }
    }
}
