package lv.saimnieks.change.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.report.ReportCell;
import lv.saimnieks.cases.report.ReportChart;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.cases.report.ReportTable;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.SqlWhere;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many of the changes received in a period were emergencies and how many were split, by quarter and by item (E16): too
 * many of either is a way around the decision.
 */
@Repository
@Transactional(readOnly = true)
class EmergencyShares {

    private static final String WORDS = "change.report.shares.";

    private final JdbcClient jdbc;
    private final ReportRequest request;

    EmergencyShares(JdbcClient jdbc, ReportRequest request) {
        this.jdbc = jdbc;
        this.request = request;
    }

    private record Received(Instant at, List<String> items, boolean emergency, boolean split) {

        /** {@code 2026-Q4} by the clock in Riga. */
        String quarter() {
            ZonedDateTime riga = at.atZone(Latvian.ZONE);
            return riga.getYear() + "-Q" + ((riga.getMonthValue() - 1) / 3 + 1);
        }
    }

    List<ReportTable> tables(Asked asked) {
        List<Received> received = received(asked);
        return List.of(
                table("ceturksni", received, r -> Stream.of(r.quarter()), EmergencyShares::quarter),
                table("objekti", received, r -> r.items().stream(), request::nameOf));
    }

    private static String quarter(String code) {
        return ReportPeriod.of(code).map(ReportPeriod::label).orElse(code);
    }

    private static ReportTable table(
            String id, List<Received> received, Function<Received, Stream<String>> by, Function<String, String> label) {
        Map<String, List<Received>> groups = new TreeMap<>();
        received.forEach(r -> by.apply(r)
                .forEach(group ->
                        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(r)));
        List<ReportTable.Line> lines = groups.entrySet().stream()
                .map(g -> ReportTable.Line.of(label.apply(g.getKey()), cells(g.getValue())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!lines.isEmpty()) {
            lines.add(ReportTable.Line.total(cells(received)));
        }
        return new ReportTable(
                id,
                Wording.of(WORDS + "table." + id),
                Wording.of(WORDS + "label." + id),
                Stream.of("count", "emergencies", "splits")
                        .map(c -> Wording.of(WORDS + "column." + c))
                        .toList(),
                ReportChart.NONE,
                0,
                lines);
    }

    private static ReportCell[] cells(List<Received> received) {
        int n = received.size();
        return new ReportCell[] {
            ReportCell.count(n),
            ReportCell.share(received.stream().filter(Received::emergency).count(), n),
            ReportCell.share(received.stream().filter(Received::split).count(), n)
        };
    }

    /** Those whose type is known. */
    private List<Received> received(Asked asked) {
        SqlWhere where = new SqlWhere()
                .and("c.change_type is not null")
                .and(
                        "c.received_at >= :start",
                        "start",
                        Timestamp.from(asked.period().start()))
                .and(
                        "c.received_at < :end",
                        "end",
                        Timestamp.from(asked.period().end()));
        if (asked.item() != null) {
            where.and(
                    "exists (select 1 from change_target i where i.change_id = c.id and i.item_code = :item)",
                    "item",
                    asked.item());
        }
        return jdbc.sql("""
                        select c.received_at, c.change_type, c.closure_code,
                          (select string_agg(t.item_code, ',') from change_target t where t.change_id = c.id) as items
                        from change_request c""" + where.sql())
                .params(where.parameters())
                .query((row, n) -> new Received(
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("items") == null
                                ? List.of()
                                : Arrays.asList(row.getString("items").split(",")),
                        "EMERGENCY".equals(row.getString("change_type")),
                        "SPLIT".equals(row.getString("closure_code"))))
                .list();
    }
}
