package lv.saimnieks.change.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.PromisedLevels;
import lv.saimnieks.cases.RecipientVoices;
import lv.saimnieks.cases.RecipientVoices.Voice;
import lv.saimnieks.cases.RequestsOfItems;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the registers show of a scope in a quarter beside the quarter before: requests of all kinds, nonconformities and
 * corrective actions, complaints, satisfaction, levels that are not kept, and how its own changes went.
 */
@Component
@Transactional(readOnly = true)
public class WatchFigures {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final CaseRegisters registers;
    private final RequestsOfItems volumes;
    private final ObjectProvider<RecipientVoices> voices;
    private final ObjectProvider<PromisedLevels> levels;
    private final Clock clock;

    WatchFigures(
            JdbcClient jdbc,
            CaseRegisters registers,
            RequestsOfItems volumes,
            ObjectProvider<RecipientVoices> voices,
            ObjectProvider<PromisedLevels> levels,
            Clock clock) {
        this.jdbc = jdbc;
        this.registers = registers;
        this.volumes = volumes;
        this.voices = voices;
        this.levels = levels;
        this.clock = clock;
    }

    /** How many there were in the quarter, and in the one before. */
    public record Count(String label, long now, long before) {

        boolean any() {
            return now > 0 || before > 0;
        }

        /** Which way it went, as an arrow; empty where it stayed the same. */
        public String trend() {
            return now == before ? "" : now > before ? "↑" : "↓";
        }
    }

    /**
     * Satisfaction from 1 to 10.
     *
     * @param average null where nobody said anything
     * @param scores how many said so
     */
    public record Satisfaction(@Nullable Double average, long scores) {}

    /** An own change that asks for attention, and why. */
    public record Own(String number, String title, String why) {}

    /**
     * All that is shown.
     *
     * @param counts without what there was none of in both quarters
     * @param states changes that came in the quarter, by where they stand
     * @param broken levels whose last result is not as promised, of so many {@code promised}
     */
    public record Figures(
            List<Count> counts,
            Satisfaction now,
            Satisfaction before,
            List<Count> states,
            List<Own> own,
            List<PromisedLevels.Level> broken,
            long promised) {}

    /** All of them. */
    public Figures of(WatchScope scope, ReportPeriod quarter) {
        ReportPeriod before = Watches.before(quarter);
        List<String> items = scope.items().isEmpty() ? List.of("") : scope.items();
        List<Count> counts = new ArrayList<>();
        Map<String, Long> earlier = volumes.of(before, scope.items());
        volumes.of(quarter, scope.items())
                .forEach((label, amount) -> counts.add(new Count(label, amount, earlier.getOrDefault(label, 0L))));
        registers.received().forEach((register, sql) -> {
            if (register == Register.BREACH || register == Register.CORRECTIVE_ACTION) {
                counts.add(new Count(
                        Wording.of("change.watch.register." + register),
                        received(sql, quarter, items),
                        received(sql, before, items)));
            }
        });
        Voice said = voice(quarter, scope.items());
        Voice saidBefore = voice(before, scope.items());
        counts.add(new Count(Wording.of("change.watch.complaints"), said.complaints(), saidBefore.complaints()));
        List<PromisedLevels.Level> promised =
                levels.stream().flatMap(l -> l.of(scope.items()).stream()).toList();
        return new Figures(
                counts.stream().filter(Count::any).toList(),
                satisfaction(said),
                satisfaction(saidBefore),
                standing(quarter, items),
                own(quarter, items),
                promised.stream()
                        .filter(l -> l.look().equals("bad"))
                        .limit(SHOWN)
                        .toList(),
                promised.size());
    }

    private long received(String sql, ReportPeriod period, List<String> items) {
        return jdbc.sql("select count(distinct q.number) from (" + sql + ") q where q.received_at >= :from"
                        + " and q.received_at < :to and q.item in (:items)")
                .param("from", Timestamp.from(period.start()))
                .param("to", Timestamp.from(period.end()))
                .param("items", items)
                .query(Long.class)
                .single();
    }

    private Voice voice(ReportPeriod period, List<String> items) {
        return voices.stream()
                .map(v -> v.of(period))
                .flatMap(all -> items.stream().filter(all::containsKey).map(all::get))
                .reduce(
                        new Voice(0, 0, 0),
                        (a, b) -> new Voice(
                                a.complaints() + b.complaints(), a.points() + b.points(), a.scores() + b.scores()));
    }

    private static Satisfaction satisfaction(Voice voice) {
        return new Satisfaction(voice.scores() == 0 ? null : (double) voice.points() / voice.scores(), voice.scores());
    }

    /** Changes that came in the quarter, by where they stand now. */
    private List<Count> standing(ReportPeriod quarter, List<String> items) {
        Map<String, Long> now = states(quarter, items);
        return Stream.of(ChangeStatus.values())
                .filter(s -> now.containsKey(s.name()))
                .map(s -> new Count(s.label(), now.get(s.name()), 0))
                .toList();
    }

    private Map<String, Long> states(ReportPeriod period, List<String> items) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("""
                        select c.status, count(*) as amount from change_request c
                        where c.received_at >= :from and c.received_at < :to and exists
                          (select 1 from change_target t where t.change_id = c.id and t.item_code in (:items))
                        group by c.status""")
                .param("from", Timestamp.from(period.start()))
                .param("to", Timestamp.from(period.end()))
                .param("items", items)
                .query(row -> {
                    found.put(row.getString("status"), row.getLong("amount"));
                });
        return found;
    }

    /** Own changes that failed in the quarter, wait returned, or have an overdue task. */
    private List<Own> own(ReportPeriod quarter, List<String> items) {
        return jdbc.sql("""
                        select c.number, c.title, case when c.status = 'RETURNED' then 'returned'
                            when c.closed_at is null then 'overdue' else 'failed' end as why
                        from change_request c
                        where exists (select 1 from change_target t where t.change_id = c.id and t.item_code in (:items))
                          and ((c.closure_code in ('FAILED', 'ROLLED_BACK') and c.closed_at >= :from and c.closed_at < :to)
                            or (c.closed_at is null and (c.status = 'RETURNED' or exists
                              (select 1 from case_open_task o where o.case_number = c.number and o.due_at < :now))))
                        order by c.number desc limit :most""")
                .param("items", items)
                .param("from", Timestamp.from(quarter.start()))
                .param("to", Timestamp.from(quarter.end()))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", SHOWN)
                .query((row, i) -> new Own(
                        row.getString("number"),
                        row.getString("title"),
                        Wording.of("change.watch.own." + row.getString("why"))))
                .list();
    }
}
