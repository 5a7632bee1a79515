package lv.saimnieks.cases.volume;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.SqlWhere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many requests came in: own ones as the registers have them, others as they were entered. */
@Repository
@Transactional
class RequestVolumes {

    /** An item code that stands for none. */
    private static final String NO_ITEM = "";

    private final JdbcClient jdbc;
    private final CaseRegisters registers;
    private final Clock clock;

    RequestVolumes(JdbcClient jdbc, CaseRegisters registers, Clock clock) {
        this.jdbc = jdbc;
        this.registers = registers;
        this.clock = clock;
    }

    /** So many requests of a kind in a month or about an item; the other of the two is null, and so is no item. */
    record Volume(
            RequestKind kind,
            @Nullable YearMonth month,
            @Nullable String item,
            long amount) {}

    /**
     * Enters how many requests of a kind came in a month; what was entered before for the same is replaced.
     *
     * @param item code of a service or resource; null when it is about all or none
     */
    void enter(RequestKind kind, YearMonth month, @Nullable String item, int amount, String user) {
        Object[] key = {kind.name(), Date.valueOf(month.atDay(1)), item == null ? NO_ITEM : item};
        Object now = clock.instant().atOffset(ZoneOffset.UTC);
        int changed = jdbc.sql("update request_volume set amount = ?, entered_by = ?, entered_at = ?"
                        + " where kind = ? and in_month = ? and item_code = ?")
                .params(amount, user, now)
                .params(key)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into request_volume (kind, in_month, item_code, amount, entered_by, entered_at)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(key)
                    .params(amount, user, now)
                    .update();
        }
    }

    /** By kind and month; what nobody entered is not there. */
    @Transactional(readOnly = true)
    public List<Volume> byMonth(Asked asked) {
        List<Volume> all = new ArrayList<>();
        registers
                .received()
                .forEach((register, sql) ->
                        RequestKind.of(register).ifPresent(kind -> all.addAll(countedByMonth(kind, sql, asked))));
        all.addAll(jdbc.sql("select kind, in_month, sum(amount) as amount from request_volume"
                        + entered(asked).sql() + " group by kind, in_month")
                .params(entered(asked).parameters())
                .query((row, i) -> new Volume(
                        RequestKind.valueOf(row.getString("kind")),
                        YearMonth.from(row.getDate("in_month").toLocalDate()),
                        null,
                        row.getLong("amount")))
                .list());
        return all;
    }

    /** Every month of an own register that has begun is known, also one without requests. */
    private List<Volume> countedByMonth(RequestKind kind, String sql, Asked asked) {
        List<Volume> months = new ArrayList<>();
        YearMonth now = YearMonth.now(clock);
        for (YearMonth month : asked.period().months()) {
            if (month.isAfter(now)) {
                break;
            }
            SqlWhere where = counted(new Asked(ReportPeriod.month(month), asked.item()));
            months.add(new Volume(
                    kind,
                    month,
                    null,
                    jdbc.sql("select count(distinct q.number) from (" + sql + ") q" + where.sql())
                            .params(where.parameters())
                            .query(Long.class)
                            .single()));
        }
        return months;
    }

    /** By kind and item; a request about two items counts for each. */
    @Transactional(readOnly = true)
    public List<Volume> byItem(Asked asked) {
        List<Volume> all = new ArrayList<>();
        registers
                .received()
                .forEach((Register register, String sql) -> RequestKind.of(register)
                        .ifPresent(kind -> all.addAll(jdbc.sql(
                                        "select q.item as item, count(distinct q.number) as amount from (" + sql + ") q"
                                                + counted(asked).sql() + " group by q.item")
                                .params(counted(asked).parameters())
                                .query((row, i) -> new Volume(kind, null, row.getString("item"), row.getLong("amount")))
                                .list())));
        all.addAll(jdbc.sql("select kind, item_code, sum(amount) as amount from request_volume"
                        + entered(asked).sql() + " group by kind, item_code")
                .params(entered(asked).parameters())
                .query((row, i) -> new Volume(
                        RequestKind.valueOf(row.getString("kind")),
                        null,
                        NO_ITEM.equals(row.getString("item_code")) ? null : row.getString("item_code"),
                        row.getLong("amount")))
                .list());
        return all;
    }

    private static SqlWhere counted(Asked asked) {
        return new SqlWhere()
                .and(
                        "q.received_at >= :start",
                        "start",
                        Timestamp.from(asked.period().start()))
                .and(
                        "q.received_at < :end",
                        "end",
                        Timestamp.from(asked.period().end()))
                .equal("q.item", "item", asked.item());
    }

    private static SqlWhere entered(Asked asked) {
        List<YearMonth> months = asked.period().months();
        return new SqlWhere()
                .and("in_month >= :first", "first", Date.valueOf(months.get(0).atDay(1)))
                .and(
                        "in_month <= :last",
                        "last",
                        Date.valueOf(months.get(months.size() - 1).atDay(1)))
                .equal("item_code", "item", asked.item());
    }
}
