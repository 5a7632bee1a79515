package lv.saimnieks.complaint;

import static lv.saimnieks.cases.TaskWorkers.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import lv.saimnieks.TestHttp;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionOutcome;
import lv.saimnieks.complaint.model.SubmissionStatus;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.notification.MailDispatch;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.notification.SentMessage;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.WorkingCalendar;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every end of {@code complaint-handling}, and the ways back (requirements 2.2). */
class SubmissionEndsTest extends SubmissionStories {

    @Autowired
    Notifier notifier;

    @Autowired
    MailDispatch dispatch;

    @Autowired
    WorkingCalendar calendar;

    private String inform(String number, String user) {
        inform(number, user, "Task_InformSubmitter");
        return end(number);
    }

    @Test
    @DisplayName("PU2-18/U1: anonymous: registered, examined, nobody to inform, and the register says why")
    void anonymous() {
        Submitter nobody = new Submitter(SubmitterType.ANONYMOUS, null, null, null, null, ReplyWay.NONE);
        String number = submit("Idioti visi kā viens! Atkāpieties.", nobody, Channel.POST, null, false);
        classify(number, "concernsPastFact", false, "identified", false);
        evaluate(number, MANAGER);
        decide(number, MANAGER);
        document(number, MANAGER);
        assertThat(end(number)).isEqualTo("EndEvent_AnonymousProcessed");
        assertThat(read(number, Submission::notInformedReason)).isNotBlank();
        assertThat(said(number, s -> s.term().replyPromised())).isEqualTo("false");
    }

    @Test
    @DisplayName(
            "2.6/12: a process ended by an administrator closes the submission as cancelled; the submitter is told")
    void cancelled() {
        String number = submit("Lūdzu salabot soliņu parkā.", citizen());
        staff.cancel(number);
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.CLOSED);
        assertThat(said(number, Submission::outcome)).isEqualTo("CANCELLED");
        assertThat(told(number, "cancelled")).hasSize(1);
    }

    @Test
    @DisplayName("3.1: forwarded to the competent institution within 5 working days, the submitter is told")
    void forwarded() {
        String number = submit("Lūdzu salabot valsts autoceļu pie novada robežas.", citizen());
        classify(number, "scope", "OTHER_INSTITUTION", "handling", "FORWARD");
        staff.complete(
                REGISTRAR,
                number,
                "Task_ForwardSubmission",
                answers(
                        "forwardWay", "FORWARDED",
                        "institutionText", "Ceļu uzturētājs",
                        "reasonText", "Ceļš ir valsts pārziņā.",
                        "forwardedOn", "2026-11-23"));
        assertThat(inform(number, REGISTRAR)).isEqualTo("EndEvent_Forwarded");
    }

    @Test
    @DisplayName("3.2: an appeal goes to its own procedure")
    void rerouted() {
        String number = submit("Nepiekrītu lēmumam par nodokļa atvieglojuma atteikumu un lūdzu to atcelt.", citizen());
        classify(number, "appeal", true, "concernsPastFact", false, "harm", false, "handling", "REROUTE");
        assertThat(said(number, s -> s.term().replyPromised())).isEqualTo("false");
        staff.complete(
                REGISTRAR,
                number,
                "Task_RerouteSubmission",
                answers("procedure", "APPEAL", "handedToText", "Juridiskā nodaļa"));
        assertThat(inform(number, REGISTRAR)).isEqualTo("EndEvent_ReroutedOtherProcedure");
    }

    @Test
    @DisplayName("3.2: left without examination by a manager on a lawful ground only; what can be examined is examined")
    void left() {
        String number = submit(TREES, citizen());
        classify(number, "handling", "LEAVE");
        assertThat(staff.open(number)).containsExactly("Task_LeaveWithoutExamination:pakalpojuma-vaditajs-2");
        var refused = staff.tryToComplete(
                MANAGER,
                number,
                "Task_LeaveWithoutExamination",
                answers("leave", "LEAVE", "ground", "NO_SUBMITTER", "rationaleText", "Nav vārda."));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Iesniedzējs ir norādīts");
        staff.complete(
                MANAGER,
                number,
                "Task_LeaveWithoutExamination",
                answers("leave", "EXAMINE", "rationaleText", "Ir par ko lemt."));
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:pakalpojuma-vaditajs-2");
        staff.complete(
                MANAGER,
                number,
                "Task_EvaluateSubmission",
                answers("evaluation", "OTHER", "otherWay", "LEAVE", "reasonText", "Jau atbildēts."));
        staff.complete(
                MANAGER,
                number,
                "Task_LeaveWithoutExamination",
                answers(
                        "leave",
                        "LEAVE",
                        "ground",
                        "ALREADY_ANSWERED",
                        "rationaleText",
                        "Atbilde sniegta 1. novembrī."));
        assertThat(inform(number, MANAGER)).isEqualTo("EndEvent_LeftWithoutExamination");
    }

    @Test
    @DisplayName("E7: merged into another one; this submitter is answered too")
    void merged() {
        String first = submit(TREES, citizen());
        String second = submit(TREES, citizen());
        classify(second, "handling", "MERGE");
        staff.complete(
                MANAGER,
                second,
                "Task_MergeSubmission",
                answers("merge", "MERGE", "governingNumber", first, "reasonText", "Tas pats teksts."));
        assertThat(inform(second, MANAGER)).isEqualTo("EndEvent_MergedWith");
    }

    @Test
    @DisplayName("withdrawn by the submitter before it is answered; afterwards it cannot be")
    void withdrawn() {
        String number = submit(TREES, citizen());
        process.withdraw(number, null, "Atļauja ir izsniegta.");
        assertThat(end(number)).isEqualTo("EndEvent_Withdrawn");
        assertThat(read(number, Submission::outcome)).isEqualTo(SubmissionOutcome.WITHDRAWN);
        assertThatThrownBy(() -> process.withdraw(number, null, "Vēlreiz")).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("praise: noted, documented, thanked")
    void praise() {
        String number = submit("Paldies darbiniecei trešajā lodziņā!", citizen());
        classify(
                number,
                "concernsPastFact",
                false,
                "harm",
                false,
                "promiseBreached",
                false,
                "thanksOnly",
                true,
                "handling",
                "NOTE");
        document(number, MANAGER);
        assertThat(inform(number, MANAGER)).isEqualTo("EndEvent_AnsweredClosed");
    }

    @Test
    @DisplayName("asked back: waits for the answer or ten working days, then goes on")
    void asked() {
        String number = submit("Labdien, lūdzu ar mani sazināties.", citizen());
        classify(number);
        ask(number);
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.WAITING);
        process.informationReceived(number, "Runa ir par žogu.");
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:pakalpojuma-vaditajs-2");
        ask(number);
        clock.set(LocalDateTime.of(2026, 12, 8, 8, 31));
        assertThat(runDueTimers(number)).isPositive();
        assertThat(staff.open(number)).anyMatch(t -> t.startsWith("Task_EvaluateSubmission"));
        assertThat(read(number, Submission::status)).isEqualTo(SubmissionStatus.EVALUATION);
    }

    private void ask(String number) {
        staff.complete(MANAGER, number, "Task_EvaluateSubmission", answers("evaluation", "ASK"));
        staff.complete(MANAGER, number, "Task_RequestInformation", answers("questionText", "Par ko ir runa?"));
    }

    @Test
    @DisplayName(
            "P13: classified anew, the case goes to the manager of the other service, and back: one task each time")
    void reclassified() {
        String number = submit(TREES, citizen());
        classify(number);
        reclassify(number, MANAGER, "P-03");
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:pakalpojuma-vaditajs-3");
        reclassify(number, "pakalpojuma-vaditajs-3", "P-05");
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:pakalpojuma-vaditajs-2");
    }

    @Test
    @DisplayName(
            "P13: a later letter reaches the new handler; the former one keeps the case, not the person; notes stay")
    void reclassifiedWithALetter() {
        String number = submit(TREES + " Ar cieņu, Iesniedzēja Ķ-901", citizen());
        classify(number);
        String due = said(number, s -> s.term().replyDueAt());
        String page = "/registri/pieteikumi/" + number;
        assertThat(TestHttp.browser(port, MANAGER).get(page).body()).contains("iesniedzejs-901@piemers.example");
        String task = staff.visible(MANAGER, number, null).get(0).get("id").asText();
        engine.getTaskService().createComment(task, read(number, Submission::processInstance), "Zvanīju apsekotājam");
        clock.advance(Duration.ofHours(30));
        reclassify(number, MANAGER, "P-03");
        process.letterReceived(number, "Vēl viens koks. Iesniedzēja Ķ-901", List.of(), clock.instant());

        assertThat(told(number, "letter")).containsExactly("pakalpojuma-vaditajs-3");
        assertThat(told(number, "task"))
                .filteredOn("pakalpojuma-vaditajs-3"::equals)
                .hasSize(1);
        assertThat(said(number, s -> s.term().replyDueAt()))
                .as("still from receipt")
                .isEqualTo(due);
        assertThat(TestHttp.browser(port, "pakalpojuma-vaditajs-3").get(page).body())
                .contains("iesniedzejs-901@piemers.example", "Vēl viens koks");
        assertThat(engine.getTaskService().getProcessInstanceComments(read(number, Submission::processInstance)))
                .extracting(Comment::getFullMessage)
                .containsExactly("Zvanīju apsekotājam");
        TestHttp former = TestHttp.browser(port, MANAGER);
        for (String path : List.of(page, page + "/panelis")) {
            assertThat(former.get(path).body()).doesNotContain("iesniedzejs-901", "Ķ-901");
        }
        assertThat(former.get("/registri/vestules?numurs=" + number).status()).isEqualTo(403);
        reclassify(number, "pakalpojuma-vaditajs-3", "P-05");
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:" + MANAGER);
        assertThat(former.get(page).body()).contains("iesniedzejs-901@piemers.example");
    }

    private void reclassify(String number, String user, String item) {
        staff.complete(
                user,
                number,
                "Task_EvaluateSubmission",
                answers("evaluation", "RECLASSIFY", "reasonText", "Cits pakalpojums."));
        classify(number, "targetItems", List.of(item));
    }

    @Test
    @DisplayName("E5: extended before the day only, confirmed by the level above, told to the submitter; clocks move")
    void extended() {
        String number = submit(TREES, citizen());
        classify(number);
        process.askExtension(number, MANAGER, "Jāapseko dabā.");
        staff.complete(
                PORTFOLIO,
                number,
                "Task_ExtendDeadline",
                answers("confirmed", "YES", "newDueOn", "2026-12-22", "rationaleText", "Jāapseko dabā."));
        assertThat(said(number, s -> Latvian.date(s.term().replyDueAt()))).isEqualTo("22.12.2026.");
        clock.set(LocalDateTime.of(2026, 12, 10, 9, 0));
        assertThat(runDueTimers(number)).isZero();
        assertThatThrownBy(() -> process.askExtension(number, MANAGER, "Vēlreiz"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("P09, M11: opened again by a person with a new term; the first result stays")
    void reopened() {
        String number = submit(TREES, citizen());
        classify(number);
        evaluate(number, MANAGER);
        decide(number, MANAGER);
        document(number, MANAGER);
        inform(number, MANAGER);
        clock.set(LocalDateTime.of(2026, 12, 14, 9, 0));
        process.reopen(number, PORTFOLIO, "Iesniedzējs nav apmierināts.");
        assertThat(staff.open(number)).containsExactly("Task_EvaluateSubmission:pakalpojuma-vaditajs-2");
        assertThat(said(number, s -> Latvian.date(s.term().replyDueAt()))).isEqualTo("30.12.2026.");
        assertThat(said(number, s -> s.rounds().get(0).answeredAt())).isNotEqualTo("null");
        evaluate(number, MANAGER);
        decide(number, MANAGER, measure("TASK", "Apsekot", MANAGER, LocalDate.of(2026, 12, 15)));
        staff.complete(MANAGER, number, "Task_PerformMeasures", answers("doneOn", "2026-12-14", "resultText", "Ir."));
        document(number, MANAGER);
        assertThat(inform(number, MANAGER)).isEqualTo("EndEvent_AnsweredClosed");
    }

    @Test
    @DisplayName(
            "P22: an address that was wrong is corrected: what did not arrive goes there, and the old link is dead")
    void corrected() {
        String number = submit("Labdien, lūdzu ar mani sazināties.", citizen());
        classify(number);
        ask(number);
        String before = said(number, s -> s.question().questionToken());
        notifier.messagesOf(number, REGISTRAR).stream()
                .filter(m -> m.recipient().endsWith(number))
                .forEach(m -> jdbc.sql("update notification set outcome = 'FAILED' where id = ?")
                        .param(m.id())
                        .update());
        process.correctAddress(number, REGISTRAR, "iesniedzejs-902@piemers.example");
        assertThat(said(number, s -> s.question().questionToken())).isNotEqualTo(before);
        dispatch.dispatchDue();
        assertThat(notifier.messagesOf(number, REGISTRAR))
                .filteredOn(m -> m.recipient().endsWith(number))
                .hasSizeGreaterThan(2)
                .allMatch(m -> "iesniedzejs-902@piemers.example".equals(m.address()));
        assertThat(timeline.of(number))
                .filteredOn(e -> e.title().startsWith("Labota iesniedzēja e-pasta adrese"))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.actor()).isEqualTo(REGISTRAR);
                    assertThat(e.at()).isEqualTo(clock.instant());
                    assertThat(e.toString()).doesNotContain("@piemers.example");
                });
        String page = "/registri/pieteikumi/" + number;
        assertThat(TestHttp.browser(port, MANAGER).get(page).body())
                .contains("iesniedzejs-902@piemers.example", "Agrāk norādīta adrese: iesniedzejs-901@piemers.example");
        assertThat(TestHttp.browser(port, "auditors-1").get(page).body())
                .contains("Labota iesniedzēja e-pasta adrese")
                .doesNotContain("@piemers.example");
    }

    @Test
    @DisplayName("P22: what still waits in the queue goes to the corrected address, nothing to the old one any more")
    void correctedWhileItWaits() {
        String number = submit("Labdien, lūdzu ar mani sazināties.", citizen());
        process.correctAddress(number, REGISTRAR, "iesniedzejs-902@piemers.example");
        process.correctAddress(number, REGISTRAR, "iesniedzejs-903@piemers.example");
        dispatch.dispatchDue();
        classify(number);
        ask(number);
        dispatch.dispatchDue();
        assertThat(notifier.messagesOf(number, REGISTRAR))
                .filteredOn(m -> m.recipient().endsWith(number))
                .extracting(SentMessage::address)
                .hasSize(2)
                .containsOnly("iesniedzejs-903@piemers.example");
        assertThat(TestHttp.browser(port, MANAGER)
                        .get("/registri/pieteikumi/" + number)
                        .body())
                .contains("iesniedzejs-901@piemers.example, iesniedzejs-902@piemers.example");
    }

    @Test
    @DisplayName(
            "2.2: evaluation is due at half of the term: from receipt, of an old case at once, after reopening anew")
    void halfOfTheTerm() {
        String number = submit(TREES, citizen(), Channel.POST, moment(2026, 11, 19), true);
        classify(number);
        assertThat(said(number, s -> Latvian.date(s.term().replyDueAt()))).isEqualTo("03.12.2026.");
        assertThat(dueOf(number)).as("5 of 10 working days").isEqualTo("26.11.2026.");
        String anonymous = submit(
                TREES,
                new Submitter(SubmitterType.ANONYMOUS, null, null, null, null, ReplyWay.NONE),
                Channel.POST,
                null,
                false);
        classify(anonymous, "identified", false);
        assertThat(dueOf(anonymous)).as("10 of the institution's own 20").isEqualTo("07.12.2026.");
        String late = submit(TREES, citizen(), Channel.POST, moment(2026, 11, 10), true);
        classify(late);
        assertThat(dueOf(late)).as("half is over: a working day").isEqualTo("24.11.2026.");
    }

    private String dueOf(String number) {
        return Latvian.date(engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getDueDate()
                .toInstant());
    }

    @Test
    @DisplayName("M12: received 23.12.2026 by a municipality: every term is what the calendar itself says")
    void overTheYearsEnd() {
        clock.set(LocalDateTime.of(2026, 12, 23, 12, 0));
        String number = submit("Lūdzu salabot valsts autoceļu pie novada robežas.", citizen());
        LocalDate received = LocalDate.of(2026, 12, 23);
        assertThat(calendar.plusWorkingDays(received, 1)).isEqualTo("2026-12-28");
        assertThat(calendar.plusWorkingDays(received, 5)).isEqualTo("2027-01-05");
        assertThat(calendar.plusWorkingDays(received, 10)).isEqualTo("2027-01-12");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 30)))
                .as("a shortened day")
                .isTrue();
        assertThat(said(number, s -> Latvian.date(s.term().replyDueAt()))).isEqualTo("12.01.2027.");
        assertThat(Latvian.date(calendar.deadline(clock.instant(), "1 wd").dueAt()))
                .isEqualTo("28.12.2026.");
        classify(number, "scope", "OTHER_INSTITUTION", "handling", "FORWARD");
        assertThat(dueOf(number)).isEqualTo("05.01.2027.");
        assertThat(told(number, "acknowledged")).hasSize(1);
    }

    @Test
    @DisplayName("3.1: received on 27 February and on 2 March 2026: two terms by two versions of the rules")
    void twoRules() {
        String before = submit(TREES, citizen(), Channel.POST, moment(2026, 2, 27), true);
        String after = submit(TREES, citizen(), Channel.POST, moment(2026, 3, 2), true);
        assertThat(said(before, s -> Latvian.date(s.term().replyDueAt()))).isEqualTo("27.03.2026.");
        assertThat(said(after, s -> Latvian.date(s.term().replyDueAt()))).isEqualTo("16.03.2026.");
        assertThat(said(after, s -> s.term().rulesVersion())).startsWith("submission-regime, ");
    }

    private static java.time.Instant moment(int year, int month, int day) {
        return LocalDateTime.of(year, month, day, 12, 0).atZone(Latvian.ZONE).toInstant();
    }
}
