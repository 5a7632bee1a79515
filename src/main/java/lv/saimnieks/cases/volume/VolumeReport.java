package lv.saimnieks.cases.volume;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.cases.report.ReportTable.Line;
import lv.saimnieks.cases.volume.RequestVolumes.Volume;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** The tables of RPT-1: by month, and by service or resource. What nobody entered is not the same as none. */
@Component
class VolumeReport {

    private static final String WORDS = "cases.volume.";

    private final RequestVolumes volumes;
    private final ReportRequest items;

    VolumeReport(RequestVolumes volumes, ReportRequest items) {
        this.volumes = volumes;
        this.items = items;
    }

    List<ReportTable> tables(Asked asked) {
        return List.of(byMonth(asked), byItem(asked));
    }

    private ReportTable byMonth(Asked asked) {
        List<Volume> all = volumes.byMonth(asked);
        List<YearMonth> months = asked.period().months();
        List<Line> lines = new ArrayList<>();
        for (RequestKind kind : RequestKind.values()) {
            List<Volume> own = all.stream().filter(v -> v.kind() == kind).toList();
            List<ReportCell> cells = new ArrayList<>();
            months.forEach(m ->
                    cells.add(cell(own.stream().filter(v -> m.equals(v.month())).toList())));
            cells.add(cell(own));
            lines.add(new Line(kind.label(), cells, false));
        }
        List<String> columns = months.stream()
                .map(m -> "%02d.%d".formatted(m.getMonthValue(), m.getYear()))
                .collect(Collectors.toList());
        columns.add(Wording.of("cases.report.total"));
        return new ReportTable(
                "apjomi",
                Wording.of(WORDS + "byMonth"),
                Wording.of(WORDS + "kind"),
                columns,
                ReportChart.SERIES,
                months.size(),
                lines);
    }

    private ReportTable byItem(Asked asked) {
        Map<String, List<Volume>> found = volumes.byItem(asked).stream()
                .collect(Collectors.groupingBy(
                        v -> Objects.requireNonNullElse(v.item(), ""), TreeMap::new, Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        found.forEach((item, own) -> lines.add(new Line(
                item.isEmpty() ? Wording.of(WORDS + "noItem") : items.nameOf(item),
                Arrays.stream(RequestKind.values())
                        .map(k -> cell(own.stream().filter(v -> v.kind() == k).toList()))
                        .toList(),
                false)));
        return new ReportTable(
                "pa-pakalpojumiem",
                Wording.of(WORDS + "byItem"),
                Wording.of(WORDS + "item"),
                Arrays.stream(RequestKind.values()).map(RequestKind::label).toList(),
                ReportChart.NONE,
                0,
                lines);
    }

    private static ReportCell cell(List<Volume> volumes) {
        return volumes.isEmpty()
                ? ReportCell.none()
                : ReportCell.count(volumes.stream().mapToLong(Volume::amount).sum());
    }
}
