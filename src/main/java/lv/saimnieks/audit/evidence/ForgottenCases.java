package lv.saimnieks.audit.evidence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import lv.saimnieks.cases.retention.Erasures;
import lv.saimnieks.cases.retention.Erasures.What;
import lv.saimnieks.cases.retention.Forgetting;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.cases.retention.RetentionClasses.RetentionClass;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes in the register which cases the engine has forgotten since it was last looked. */
@Component
class ForgottenCases {

    private static final String GONE = """
            select a.instance_id, a.number, a.process_key from case_archive a
            where a.gone_at is null
              and not exists (select 1 from ACT_HI_PROCINST p where p.PROC_INST_ID_ = a.instance_id)
            order by a.instance_id""";

    private final JdbcClient jdbc;
    private final RetentionClasses classes;
    private final Erasures erasures;
    private final CaseTimeline timeline;
    private final ObjectProvider<Forgetting> forgetting;
    private final Clock clock;

    ForgottenCases(
            JdbcClient jdbc,
            RetentionClasses classes,
            Erasures erasures,
            CaseTimeline timeline,
            ObjectProvider<Forgetting> forgetting,
            Clock clock) {
        this.jdbc = jdbc;
        this.classes = classes;
        this.erasures = erasures;
        this.timeline = timeline;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    private record Gone(String instanceId, @Nullable String number, String processKey) {}

    /** How many were noted. */
    @Transactional
    int note() {
        List<Gone> gone = jdbc.sql(GONE).query(Gone.class).list();
        gone.forEach(this::note);
        return gone.size();
    }

    private void note(Gone gone) {
        jdbc.sql("update case_archive set gone_at = ? where instance_id = ?")
                .params(Timestamp.from(clock.instant()), gone.instanceId())
                .update();
        if (gone.number() != null && Register.of(gone.number()).isPresent()) {
            String reason = classes.ofProcess(gone.processKey())
                    .map(RetentionClass::reason)
                    .orElseGet(() -> Wording.of("cases.retention.over"));
            erasures.add(gone.number(), What.HISTORY, null, reason);
            forgetting.forEach(f -> f.forget(gone.number()));
            timeline.add(
                    gone.number(), CaseFact.of("cases.timeline.historyGone").text(reason));
        }
    }
}
