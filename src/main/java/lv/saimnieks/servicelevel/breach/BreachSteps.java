package lv.saimnieks.servicelevel.breach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.servicelevel.measurement.Answer;
import lv.saimnieks.servicelevel.measurement.Corrections;
import lv.saimnieks.servicelevel.measurement.Evaluation;
import lv.saimnieks.servicelevel.measurement.MeasurementAccess;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.servicelevel.measurement.Severity;
import lv.saimnieks.servicelevel.term.Term;
import lv.saimnieks.servicelevel.term.TermEditing;
import lv.saimnieks.servicelevel.term.TermInput;
import lv.saimnieks.servicelevel.term.Terms;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with a nonconformity: measure, analyse, review the target. Each step checks before anything is written. */
@Service
@Transactional
public class BreachSteps {

    /** Source of what is measured in a task. */
    static final String SOURCE = "task";

    private static final Map<String, String> CORRECTED = Map.of(
            "value", "correctedValue", "good", "correctedGood", "total", "correctedTotal", "reason", "analysisText");

    private static final String WRONG = "servicelevel.breach.wrong.";

    private final Breaches breaches;
    private final Measurements measurements;
    private final MeasurementAccess access;
    private final Corrections corrections;
    private final Evaluation evaluation;
    private final Terms terms;
    private final TermEditing editing;

    BreachSteps(
            Breaches breaches,
            Measurements measurements,
            MeasurementAccess access,
            Corrections corrections,
            Evaluation evaluation,
            Terms terms,
            TermEditing editing) {
        this.breaches = breaches;
        this.measurements = measurements;
        this.access = access;
        this.corrections = corrections;
        this.evaluation = evaluation;
        this.terms = terms;
        this.editing = editing;
    }

    /**
     * What was measured of the period; of a share {@code good} and {@code total}, else {@code value}.
     *
     * @param evidence from where the value is
     * @throws Refusal naming the field that is wrong
     */
    public void measure(String number, BigDecimal value, Integer good, Integer total, String evidence, String user) {
        Breach breach = breaches.get(number);
        Map<String, String> row = new HashMap<>();
        row.put("term", breach.termCode());
        row.put("from", breach.periodFrom().toString());
        row.put("to", breach.periodTo().toString());
        row.put("value", value == null ? null : value.toPlainString());
        row.put("good", good == null ? null : good.toString());
        row.put("total", total == null ? null : total.toString());
        Answer answer = measurements.record(List.of(row), SOURCE, user).get(0);
        if (answer.refused()) {
            throw Refusal.invalid(answer.fields());
        }
        breaches.decide(number, Decision.RECORDED, user, evidence);
    }

    /**
     * There will be no value; only who manages the item says so.
     *
     * @throws Refusal when the person may not, or gives no reason
     */
    public void notMeasured(String number, String reason, String user) {
        Breach breach = breaches.get(number);
        if (!access.mayManage(user, breach.itemCode())) {
            throw Refusal.invalid("collected", Wording.of(WRONG + "notMeasured"));
        }
        required("reasonText", "reason", reason);
        breaches.decide(number, Decision.NOT_MEASURED, user, reason);
    }

    /** Evaluates what has changed and takes over what came of the period (PU2-17/A7). */
    public void evaluate(String number) {
        evaluation.changed();
        breaches.evaluated(number);
    }

    /**
     * A manager's analysis confirms the breach.
     *
     * @param severity of one that no measurement shows yet; else what was measured counts
     * @throws Refusal naming the field that is wrong
     */
    public void confirm(String number, Severity severity, String analysis, String user) {
        analysed(number, analysis, user);
        if (breaches.finding(breaches.get(number)) == Finding.SUSPECTED) {
            if (severity == null || severity.compareTo(Severity.MISSING) <= 0) {
                throw Refusal.invalid("severity", Wording.of(WRONG + "severity"));
            }
            breaches.grade(number, severity);
        }
        breaches.decide(number, Decision.CONFIRMED, user, analysis);
    }

    /**
     * What was measured is wrong, and is right now: by this value, or by corrections made since the breach was found.
     *
     * @throws Refusal when neither is so
     */
    public void correct(String number, BigDecimal value, Integer good, Integer total, String analysis, String user) {
        analysed(number, analysis, user);
        if (value != null || good != null || total != null) {
            Breaches.Figure figure = breaches.figure(number)
                    .orElseThrow(() -> Refusal.invalid("correctedValue", wrong(number, "several")));
            try {
                corrections.correct(figure.id(), value, number(good), number(total), analysis, user);
            } catch (Refusal refusal) {
                throw inForm(refusal);
            }
        } else if (!breaches.corrected(number)) {
            throw Refusal.invalid("correctedValue", wrong(number, "uncorrected"));
        }
        breaches.decide(number, Decision.FALSE_MEASUREMENT, user, analysis);
    }

    /** Fields of a correction as the form of the analysis calls them. */
    private static Refusal inForm(Refusal refusal) {
        Map<String, String> fields = new HashMap<>();
        refusal.fields().forEach((name, said) -> fields.put(CORRECTED.getOrDefault(name, name), said));
        return fields.isEmpty() ? refusal : Refusal.invalid(fields);
    }

    /**
     * What was suspected is not so.
     *
     * @throws Refusal when a breach was measured, which only a correction takes back
     */
    public void dismiss(String number, String analysis, String user) {
        analysed(number, analysis, user);
        if (breaches.finding(breaches.get(number)) != Finding.SUSPECTED) {
            throw Refusal.invalid("analysis", wrong(number, "measured"));
        }
        breaches.decide(number, Decision.NOT_CONFIRMED, user, analysis);
    }

    private void analysed(String number, String analysis, String user) {
        if (!access.mayManage(user, breaches.get(number).itemCode())) {
            throw Refusal.forbidden(Wording.of(WRONG + "analysis"));
        }
        required("analysisText", "analysis", analysis);
    }

    /** The target stays as it is. */
    public void keepTarget(String number, String reason, String user) {
        required("reasonText", "reason", reason);
        breaches.decide(number, Decision.KEEP, user, reason);
    }

    /**
     * The target is another from a day on: the next version of the term; without a target, one that was made since.
     *
     * @param warning null keeps the one before
     * @throws Refusal naming the field that is wrong
     */
    public void reviseTarget(
            String number, BigDecimal target, BigDecimal warning, LocalDate from, String reason, String user) {
        required("reasonText", "reason", reason);
        Breach breach = breaches.get(number);
        List<Term> versions = terms.versionsOf(breach.termCode());
        Term last = versions.get(versions.size() - 1);
        if (target != null) {
            TermInput input = TermInput.after(last)
                    .with("target", written(target))
                    .with("warning", warning == null ? TermInput.after(last).get("warning") : written(warning))
                    .with("validFrom", from == null ? null : from.toString())
                    .with("reason", reason);
            revised(breach.termCode(), input, user);
        } else if (!last.createdAt().isAfter(breach.registeredAt())) {
            throw Refusal.invalid("target", wrong(number, "revise"));
        }
        breaches.decide(number, Decision.REVISE, user, reason);
    }

    /** Fields of the term that this form does not have are told of with the target. */
    private void revised(String code, TermInput input, String user) {
        try {
            editing.addVersion(code, input, user);
        } catch (Refusal refusal) {
            if (refusal.fields().isEmpty()
                    || List.of("target", "warning", "validFrom")
                            .containsAll(refusal.fields().keySet())) {
                throw refusal;
            }
            throw Refusal.invalid("target", String.join(" ", refusal.fields().values()));
        }
    }

    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static Long number(Integer count) {
        return count == null ? null : count.longValue();
    }

    private String wrong(String number, String what) {
        return Wording.of(WRONG + what, breaches.get(number).termCode());
    }

    private static void required(String field, String label, String text) {
        Problems problems = new Problems();
        problems.required(field, Wording.of("servicelevel.breach.field." + label), text, Problems.TEXT);
        problems.refuse();
    }
}
