package lv.saimnieks.complaint.report;

import lv.saimnieks.cases.RegisterMeasure;
import lv.saimnieks.cases.RegisterMeasure.Kind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Complaints to which an answer is owed as service levels of what they are about. Of a reopened one each end counts for the
 * term, as in RPT-8, and the first for the days; what was taken back does not count.
 */
@Configuration(proxyBeanMethods = false)
class SubmissionMeasures {

    private static final String ENDS = """
            select t.item_code,
                   s.number || case when e.ended = 0 then '' else '/' || cast(e.ended + 1 as varchar) end as case_number,
                   s.received_at as since, %s as moment, case when e.done <= e.due then 1 else 0 end as good
              from submission s
              join submission_target t on t.submission_id = s.id
              join (
                select r.submission_id, r.position as ended, r.outcome, r.reply_due_at as due,
                       coalesce(r.answered_at, r.closed_at) as done
                  from submission_round r
                union all
                select c.id, (select count(*) from submission_round p where p.submission_id = c.id), c.outcome,
                       c.reply_due_at, coalesce(c.answered_at, c.closed_at)
                  from submission c
              ) e on e.submission_id = s.id
             where s.reply_promised and coalesce(e.outcome, '') <> 'WITHDRAWN'
               and\s""" + SubmissionFigures.KIND.replace("c.", "s.") + " = 'COMPLAINT' and ";

    /** Counts on the day of the answer, or on the last day of the term when there was none by then. */
    @Bean
    RegisterMeasure complaintsInTime() {
        return new RegisterMeasure(
                "complaint.measure.inTime",
                Kind.SHARE,
                ENDS.formatted("least(e.due, coalesce(e.done, e.due))") + "(e.done is not null or e.due < :now)");
    }

    @Bean
    RegisterMeasure complaintDays() {
        return new RegisterMeasure(
                "complaint.measure.days",
                Kind.WORKING_DAYS,
                ENDS.formatted("e.done") + "e.ended = 0 and e.done is not null");
    }
}
