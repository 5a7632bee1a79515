package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.audit.casefile.CaseFile.Moment;
import lv.saimnieks.platform.CaseStory;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricIncident;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Tells a case as one story in one order: what the engine, the operation log, the decisions, the register and the mail
 * each know of it. What several of them know of the same happening is one line.
 */
@Component
class StoryTeller {

    private final Users users;
    private final TaskTeller taskTeller;

    StoryTeller(Users users, TaskTeller taskTeller) {
        this.users = users;
        this.taskTeller = taskTeller;
    }

    List<Moment> tell(
            CaseHistory history,
            List<CaseFile.Decision> decisions,
            List<CaseFile.SentMail> mails,
            Optional<CaseStory.Story> story) {
        List<CaseStory.Event> told =
                new ArrayList<>(story.map(CaseStory.Story::events).orElse(List.of()));
        List<Moment> moments = new ArrayList<>();
        moments.add(start(history));
        moments.addAll(taskTeller.tell(history, told));
        history.visits().forEach(v -> visit(v, history, decisions).ifPresent(moments::add));
        told.forEach(e -> moments.add(answer(e)));
        history.incidents().forEach(i -> incident(i, history, moments));
        history.jobs().forEach(j -> job(j, history).ifPresent(moments::add));
        mails.forEach(m -> moments.add(mail(m)));
        if (history.instance().getEndTime() != null) {
            moments.add(end(history));
        }
        return inOrder(moments);
    }

    /** By time; at the same moment the start is first, the end last, and the rest as it was put together. */
    private static List<Moment> inOrder(List<Moment> moments) {
        return moments.stream()
                .sorted(Comparator.<Moment, Instant>comparing(
                                m -> m.at().truncatedTo(java.time.temporal.ChronoUnit.MILLIS))
                        .thenComparing(m -> m.kind() == MomentKind.START ? 0 : m.kind() == MomentKind.END ? 2 : 1))
                .toList();
    }

    private Moment start(CaseHistory history) {
        HistoricProcessInstance instance = history.instance();
        String event = history.nameOf(instance.getStartActivityId());
        String who = instance.getStartUserId();
        return new Moment(
                instant(instance.getStartTime()),
                null,
                MomentKind.START,
                instance.getStartActivityId(),
                event,
                who,
                who == null
                        ? Wording.of("casefile.start.system", event)
                        : Wording.of("casefile.start.person", users.displayName(who), event),
                List.of(new Fact(
                        Wording.of("casefile.start.version"),
                        Wording.of(
                                "casefile.start.versionOf",
                                history.definition().getName(),
                                history.definition().getVersion()))));
    }

    private static Moment end(CaseHistory history) {
        HistoricProcessInstance instance = history.instance();
        String event = instance.getEndActivityId();
        boolean byItself = history.state() == CaseState.COMPLETED;
        return new Moment(
                instant(instance.getEndTime()),
                null,
                MomentKind.END,
                event,
                history.nameOf(event),
                null,
                byItself && event != null
                        ? Wording.of("casefile.end.at", history.nameOf(event))
                        : Wording.of("casefile.end." + history.state()),
                byItself || instance.getDeleteReason() == null
                        ? List.of()
                        : List.of(new Fact(Wording.of("casefile.end.reason"), instance.getDeleteReason())));
    }

    private static Optional<Moment> visit(
            HistoricActivityInstance visit, CaseHistory history, List<CaseFile.Decision> decisions) {
        String type = visit.getActivityType();
        boolean named =
                visit.getActivityName() != null && !visit.getActivityName().isBlank();
        if (!named || visit.getId() == null) {
            return Optional.empty();
        }
        String step = history.nameOf(visit.getActivityId());
        if (type.equals("businessRuleTask")) {
            return decision(visit, step, decisions);
        }
        MomentKind kind = kind(type);
        if (kind == null || (visit.getEndTime() == null && kind != MomentKind.STEP)) {
            return Optional.empty();
        }
        if (visit.isCanceled() && kind != MomentKind.STEP) {
            return Optional.empty();
        }
        String sentence = visit.getEndTime() == null ? ".open" : visit.isCanceled() ? ".cancelled" : "";
        boolean happensAtItsEnd = kind == MomentKind.TIMER || kind == MomentKind.MESSAGE;
        return Optional.of(new Moment(
                instant(happensAtItsEnd ? visit.getEndTime() : visit.getStartTime()),
                happensAtItsEnd ? null : lasting(visit),
                kind,
                visit.getActivityId(),
                step,
                null,
                Wording.of("casefile.visit." + kind + sentence, step),
                List.of()));
    }

    /** The end of what took a while; null for what was over at once. */
    private static Instant lasting(HistoricActivityInstance visit) {
        Instant until = instant(visit.getEndTime());
        return until == null
                        || Duration.between(instant(visit.getStartTime()), until)
                                        .toSeconds()
                                < 1
                ? null
                : until;
    }

    private static MomentKind kind(String type) {
        if (type.endsWith("Gateway")
                || type.equals("userTask")
                || type.equals("startEvent")
                || type.contains("ubProcess")
                || type.equals("transaction")
                || type.equals("multiInstanceBody")
                || type.toLowerCase(java.util.Locale.ROOT).contains("link")
                || type.equals("noneEndEvent")) {
            return null;
        }
        if (type.toLowerCase(java.util.Locale.ROOT).contains("timer")) {
            return MomentKind.TIMER;
        }
        if (type.toLowerCase(java.util.Locale.ROOT).contains("escalation")) {
            return MomentKind.ESCALATION;
        }
        if (type.toLowerCase(java.util.Locale.ROOT).contains("message")
                || type.equals("receiveTask")
                || type.toLowerCase(java.util.Locale.ROOT).contains("signal")) {
            return type.contains("Throw") || type.contains("EndEvent") ? MomentKind.STEP : MomentKind.MESSAGE;
        }
        return MomentKind.STEP;
    }

    private static Optional<Moment> decision(
            HistoricActivityInstance visit, String step, List<CaseFile.Decision> decisions) {
        return decisions.stream()
                .filter(d -> visit.getActivityId().equals(d.stepId()))
                .filter(d -> !d.at().isBefore(instant(visit.getStartTime()))
                        && (visit.getEndTime() == null || !d.at().isAfter(instant(visit.getEndTime()))))
                .findFirst()
                .map(d -> {
                    List<Fact> details = new ArrayList<>();
                    d.inputs()
                            .forEach(i ->
                                    details.add(new Fact(Wording.of("casefile.decision.input", i.label()), i.value())));
                    d.outputs()
                            .forEach(o -> details.add(
                                    new Fact(Wording.of("casefile.decision.output", o.label()), o.value())));
                    d.rules().forEach(r -> details.add(new Fact(Wording.of("casefile.decision.rule"), r.text())));
                    return new Moment(
                            d.at(),
                            null,
                            MomentKind.DECISION,
                            visit.getActivityId(),
                            step,
                            null,
                            Wording.of("casefile.decision.made", step, d.name(), d.summary()),
                            details);
                });
    }

    private Moment answer(CaseStory.Event event) {
        return new Moment(
                event.at(),
                null,
                MomentKind.ANSWER,
                null,
                null,
                event.user(),
                event.user() == null
                        ? Wording.of("casefile.answer.system", event.title())
                        : Wording.of("casefile.answer.person", event.title(), users.displayName(event.user())),
                TaskTeller.words(event));
    }

    private static void incident(HistoricIncident incident, CaseHistory history, List<Moment> moments) {
        String step = history.nameOf(incident.getActivityId());
        List<Fact> why = incident.getIncidentMessage() == null
                ? List.of()
                : List.of(new Fact(Wording.of("casefile.incident.message"), incident.getIncidentMessage()));
        moments.add(new Moment(
                instant(incident.getCreateTime()),
                instant(incident.getEndTime()),
                MomentKind.INCIDENT,
                incident.getActivityId(),
                step,
                null,
                Wording.of("casefile.incident.happened", step),
                why));
        if (incident.getEndTime() != null) {
            moments.add(new Moment(
                    instant(incident.getEndTime()),
                    null,
                    MomentKind.INCIDENT,
                    incident.getActivityId(),
                    step,
                    null,
                    Wording.of(incident.isResolved() ? "casefile.incident.resolved" : "casefile.incident.gone", step),
                    List.of()));
        }
    }

    private static Optional<Moment> job(HistoricJobLog job, CaseHistory history) {
        if (!job.isFailureLog()) {
            return Optional.empty();
        }
        String step = history.nameOf(job.getActivityId());
        String reason = job.getJobExceptionMessage();
        return Optional.of(new Moment(
                instant(job.getTimestamp()),
                null,
                MomentKind.RETRY,
                job.getActivityId(),
                step,
                null,
                Wording.of("casefile.retry", step, Math.max(0, job.getJobRetries() - 1)),
                reason == null ? List.of() : List.of(new Fact(Wording.of("casefile.incident.message"), reason))));
    }

    private Moment mail(CaseFile.SentMail mail) {
        String recipient = users.exists(mail.recipient()) ? users.displayName(mail.recipient()) : mail.recipient();
        return new Moment(
                mail.at(),
                null,
                MomentKind.MAIL,
                null,
                null,
                null,
                Wording.of("casefile.mail.sent", mail.subject(), recipient),
                List.of(new Fact(Wording.of("casefile.mail.outcome"), mail.outcome())));
    }
}
