package lv.saimnieks.support.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.platform.DecisionRow;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.consultation.Consultations;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.Materials;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.need.Parties.Party;
import lv.saimnieks.support.training.Training;
import lv.saimnieks.support.training.Trainings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a need, one method for each step of {@code methodical-support} (PU2-12/A2, D1–D4, O1, O2, U1). */
@Service
@Transactional
public class NeedSteps {

    private static final String FACT = "support.need.timeline.";
    private static final String WRONG = "support.need.wrong.";

    private final Needs needs;
    private final NeedIntake intake;
    private final NeedPeople people;
    private final Parties parties;
    private final FittingMaterials fitting;
    private final Trainings trainings;
    private final Consultations consultations;
    private final MaterialAccess access;
    private final CaseAccess cases;
    private final CaseTimeline timeline;
    private final CaseMail mail;
    private final Clock clock;
    private final String baseUrl;

    NeedSteps(
            Needs needs,
            NeedIntake intake,
            NeedPeople people,
            Parties parties,
            FittingMaterials fitting,
            Trainings trainings,
            Consultations consultations,
            MaterialAccess access,
            CaseAccess cases,
            CaseTimeline timeline,
            CaseMail mail,
            Clock clock,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.needs = needs;
        this.intake = intake;
        this.people = people;
        this.parties = parties;
        this.fitting = fitting;
        this.trainings = trainings;
        this.consultations = consultations;
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.mail = mail;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** The need as the manager sees it; each null where it stays as it was. */
    public record Corrected(Topic topic, Audience audience, Integer people, boolean newProcess) {}

    /** Support has to be given. */
    public void accept(String number, String user, Corrected seen) {
        SupportNeed need = needs.get(number);
        Topic topic = seen.topic() == null ? need.topic() : seen.topic();
        Audience audience = seen.audience() == null ? need.audience() : seen.audience();
        Problems wrong = new Problems();
        intake.checkAudience("needAudience", need.itemCode(), audience, wrong);
        wrong.refuse();
        evaluated(
                need,
                user,
                Evaluation.ACCEPTED,
                ", topic = ?, audience = ?, people = ?, new_process = ?, requesters = ?",
                topic.name(),
                audience.name(),
                seen.people() == null ? need.people() : seen.people(),
                seen.newProcess(),
                needs.requesters(need, topic.name()));
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + "evaluated", Evaluation.ACCEPTED)
                        .answer("support.need.topic", topic)
                        .answer("support.need.audience", audience));
    }

    /** A material that is there answers it. */
    public void available(String number, String user, String materialCode) {
        SupportNeed need = needs.get(number);
        String code = fitting.require("materialCode", materialCode, need, user);
        evaluated(need, user, Evaluation.AVAILABLE, ", material_code = ?", code);
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + "evaluated", Evaluation.AVAILABLE).text(code));
    }

    public void reject(String number, String user, String reason) {
        evaluated(needs.get(number), user, Evaluation.REJECTED, ", reason = ?", reason);
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + "evaluated", Evaluation.REJECTED).text(reason));
    }

    private void evaluated(SupportNeed need, String user, Evaluation evaluation, String more, Object... values) {
        List<Object> all = new ArrayList<>(List.of(evaluation.name(), user));
        all.addAll(Arrays.asList(values));
        needs.move(
                need.number(),
                NeedState.EVALUATING,
                evaluation.next,
                ", evaluation = ?, evaluated_by = ?" + more,
                all.toArray());
    }

    /** In which form it is given, by the table {@code support-form}. */
    public void decideForm(String number, DecisionRow row) {
        String joined = row.text("supportForm");
        try {
            if (SupportForm.of(joined).isEmpty()) {
                throw new IllegalArgumentException();
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.conflict(Wording.of("platform.decision.value", row.decision(), joined));
        }
        needs.set(number, "support_form = ?, reason = ?", joined, row.why());
        timeline.add(
                number, CaseFact.of(FACT + "form", words(needs.get(number))).text(row.why()));
    }

    private static String words(SupportNeed need) {
        return need.forms().stream().map(SupportForm::label).collect(Collectors.joining(", "));
    }

    /** A published material reaches all for whom the need is (4a). */
    public void material(String number, String user, String typed, String note) {
        SupportNeed need = needs.get(number);
        String code = fitting.require("materialCode", typed, need, user);
        given(number, user, SupportForm.MATERIAL, "material_code", code, note);
    }

    /** A training about the topic is planned or held (4b). */
    public void training(String number, String user, String typed, String note) {
        SupportNeed need = needs.get(number);
        String code = typed == null ? "" : typed;
        Training training = trainings
                .find(code)
                .filter(t -> trainings.usable().contains(t))
                .orElseThrow(() -> wrongTraining("noTraining", code, need));
        if (!training.topics().contains(need.topic())) {
            throw wrongTraining("otherTopic", code, need);
        }
        if (!FittingMaterials.covers(training.audience(), need.audience())) {
            throw wrongTraining("otherAudience", code, need);
        }
        given(number, user, SupportForm.TRAINING, "training_code", code, note);
    }

    private static Refusal wrongTraining(String wrong, String code, SupportNeed need) {
        return Refusal.invalid(
                "trainingCode",
                Wording.of(
                        WRONG + wrong,
                        code,
                        need.topic().label(),
                        need.audience().label()));
    }

    /** What was asked and answered. */
    public record Answered(String channel, LocalDate on, String question, String answer, int minutes) {}

    /** The consultation that was given enters its register (4c). */
    public void consultation(String number, String user, Answered answered) {
        SupportNeed need = needs.get(number);
        if (answered.on().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("heldOn", Wording.of(WRONG + "future"));
        }
        Problems.requireNotBefore(
                "heldOn", answered.on(), Latvian.dayOf(need.registeredAt()), Wording.of("support.since.registered"));
        String asker = need.asker() == null ? user : need.asker();
        String code = consultations.add(
                new Consultations.New(
                        need.topic(),
                        need.itemCode(),
                        asker,
                        access.outside(asker),
                        answered.channel(),
                        answered.on(),
                        answered.question(),
                        answered.answer(),
                        answered.minutes(),
                        number),
                user);
        given(number, user, SupportForm.CONSULTATION, "consultation_code", code, null);
    }

    private void given(String number, String user, SupportForm form, String column, String code, String note) {
        needs.move(number, NeedState.PREPARING, NeedState.PREPARING, ", " + column + " = ?", code);
        if (needs.get(number).prepared()) {
            needs.move(number, NeedState.PREPARING, NeedState.CONFIRMING, "");
        }
        timeline.add(number, user, CaseFact.of(FACT + "given", form, code).text(note));
    }

    /**
     * Who is known to be informed; those inside and outside matter alike (U1).
     *
     * @param codes of {@link Parties.Party}
     * @throws Refusal when nobody of a side for which it is meant is informed
     */
    public void confirm(String number, String user, Collection<String> codes, String note) {
        SupportNeed need = needs.get(number);
        List<Party> informed = parties.of(need.itemCode(), need.audience()).stream()
                .filter(p -> codes.contains(p.code()))
                .toList();
        for (boolean outside : new boolean[] {true, false}) {
            if (need.audience().reaches(outside) && informed.stream().noneMatch(p -> p.outside() == outside)) {
                throw Refusal.invalid("informed", Wording.of(WRONG + (outside ? "nobodyOutside" : "nobodyInside")));
            }
        }
        needs.informed(number, informed);
        needs.move(number, NeedState.CONFIRMING, NeedState.FEEDBACK, ", confirmed_by = ?", user);
        timeline.add(
                number,
                user,
                CaseFact.of(FACT + "informed")
                        .text(informed.stream().map(Party::name).toArray())
                        .text(note));
    }

    public void feedback(String number, String user, Helped helped, String text) {
        needs.move(number, NeedState.FEEDBACK, NeedState.FEEDBACK, ", helped = ?, feedback = ?", helped.name(), text);
        timeline.add(number, user, CaseFact.of(FACT + "feedback", helped).text(text));
    }

    /** A change was asked for. */
    public void changeAsked(String number, String user, String change) {
        needs.set(number, "change_number = ?", change);
        timeline.add(number, user, CaseFact.of(FACT + "change", change));
    }

    /** It is late: who is above the managers is told and may do it too. */
    public void escalate(String number) {
        SupportNeed need = needs.get(number);
        needs.set(number, "escalated_at = ?", needs.now());
        cases.involve(number, people.above(need));
        mail.send(
                "support/need-late",
                NeedCases.summary(need),
                people.above(need),
                Map.of("due", Latvian.dateTime(need.answerDueAt())));
        timeline.add(number, CaseFact.of(FACT + "escalated"));
    }

    /** Tells whoever asked what became of it, with where the support is; a case looks itself. */
    public void tellAsker(String number) {
        SupportNeed need = needs.get(number);
        if (need.asker() == null) {
            return;
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        if (need.materialCode() != null) {
            facts.put("material", baseUrl + Materials.PATH + "/" + need.materialCode());
        }
        if (need.trainingCode() != null) {
            facts.put("training", need.trainingCode());
        }
        if (need.state() == NeedState.REJECTED) {
            facts.put("text", need.reason());
        }
        String template = switch (need.state()) {
            case ALREADY_AVAILABLE -> "need-available";
            case REJECTED -> "need-rejected";
            default -> "need-provided";
        };
        mail.send("support/" + template, NeedCases.summary(need), List.of(need.asker()), facts);
    }

    /** The process was ended by a person past its steps. */
    public void cancel(String number, String reason) {
        if (!needs.get(number).state().closed()) {
            needs.set(number, "state = ?, reason = ?, closed_at = ?", NeedState.CANCELLED.name(), reason, needs.now());
        }
    }

    /** It was given. */
    public void close(String number) {
        needs.move(number, NeedState.FEEDBACK, NeedState.PROVIDED, "");
        timeline.add(number, CaseFact.of(FACT + "closed", NeedState.PROVIDED));
    }
}
