package lv.saimnieks.fault;

import java.time.Clock;
import java.time.ZoneOffset;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.RegisterNumbers;
import lv.saimnieks.shared.Wording;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with a nonconformity; knows no engine. */
@TestComponent
@Transactional
class Faults {

    private final JdbcClient jdbc;
    private final RegisterNumbers numbers;
    private final CaseTimeline timeline;
    private final Clock clock;

    Faults(JdbcClient jdbc, RegisterNumbers numbers, CaseTimeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Refusal when there is none */
    Fault get(String number) {
        return jdbc.sql(
                        "select number, title, reporter, state, reported_at, repair, process from fault where number = ?")
                .param(number)
                .query(Fault.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("fault.missing", number)));
    }

    String report(String title, String reporter) {
        String number = numbers.next(Register.METHODICAL_SUPPORT);
        jdbc.sql(
                        "insert into fault (number, title, search_text, reporter, state, reported_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        title,
                        Latvian.fold(title),
                        reporter,
                        "REPORTED",
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        timeline.add(number, reporter, CaseFact.of("fault.timeline.reported"));
        return number;
    }

    void started(String number, String process) {
        jdbc.sql("update fault set process = ? where number = ?")
                .params(process, number)
                .update();
    }

    void repair(String number, String user, String what) {
        become(number, Fault.State.REPAIRED);
        jdbc.sql("update fault set repair = ? where number = ?")
                .params(what, number)
                .update();
        timeline.add(number, user, CaseFact.of("fault.timeline.repaired").text(what));
    }

    void close(String number, String user, String note) {
        become(number, Fault.State.CLOSED);
        timeline.add(number, user, CaseFact.of("fault.timeline.closed").text(note));
    }

    private void become(String number, Fault.State next) {
        if (next.ordinal() != get(number).state().ordinal() + 1) {
            throw Refusal.conflict(Wording.of("fault.order"));
        }
        jdbc.sql("update fault set state = ? where number = ?")
                .params(next.name(), number)
                .update();
    }
}
