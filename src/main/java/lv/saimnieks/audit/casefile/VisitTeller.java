package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseFile.Moment;
import lv.saimnieks.platform.CaseStory;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;

/** Tells what the case went through beside people's tasks: automatic steps, decision tables, timers, messages. */
final class VisitTeller {

    private final CaseHistory history;
    private final Map<String, CaseFile.Decision> decisions;
    private final RegisterEvents register;
    private final VariableChanges changes;
    private final Users users;

    VisitTeller(
            CaseHistory history,
            List<CaseFile.Decision> decisions,
            RegisterEvents register,
            VariableChanges changes,
            Users users) {
        this.history = history;
        this.register = register;
        this.changes = changes;
        this.users = users;
        Map<String, CaseFile.Decision> byId =
                decisions.stream().collect(Collectors.toMap(CaseFile.Decision::id, Function.identity()));
        this.decisions = history.decisions().stream()
                .filter(d -> d.getActivityInstanceId() != null && byId.containsKey(d.getId()))
                .collect(Collectors.toMap(
                        HistoricDecisionInstance::getActivityInstanceId, d -> byId.get(d.getId()), (a, b) -> b));
    }

    @SuppressWarnings("deprecation") // the engine has no other word for the end event
    void tell(StoryOrder order) {
        String start = history.instance().getStartActivityId();
        String end = history.instance().getEndActivityId();
        for (HistoricActivityInstance visit : history.visits()) {
            if (!visit.getActivityId().equals(start) && !visit.getActivityId().equals(end)) {
                tell(visit, order);
            }
        }
    }

    private void tell(HistoricActivityInstance visit, StoryOrder order) {
        VisitKind kind = VisitKind.of(visit);
        switch (kind) {
            case SILENT -> {}
            case DECISION -> {
                CaseFile.Decision decision = decisions.get(visit.getId());
                if (decision != null) {
                    order.entered(visit.getId(), decided(visit, decision));
                }
            }
            case STEP -> order.entered(visit.getId(), step(visit));
            case BRANCH_END -> order.entered(visit.getId(), happened(visit, MomentKind.STEP, "END"));
            default -> {
                if (visit.getEndTime() != null && !visit.isCanceled()) {
                    MomentKind told = kind == VisitKind.EVENT ? MomentKind.STEP : MomentKind.valueOf(kind.name());
                    Moment moment = happened(visit, told, kind.name());
                    if (visit.getStartTime().equals(visit.getEndTime())) {
                        order.entered(visit.getId(), moment);
                    } else {
                        order.left(visit.getId(), moment);
                    }
                }
            }
        }
    }

    private Moment step(HistoricActivityInstance visit) {
        Instant from = instant(visit.getStartTime());
        Instant until = instant(visit.getEndTime());
        List<Fact> details = new ArrayList<>();
        register.ofActivity(visit.getId()).forEach(e -> details.add(RegisterEvents.fact(e)));
        details.addAll(changes.of(visit.getId()));
        String state = until == null ? ".open" : visit.isCanceled() ? ".cancelled" : "";
        return moment(visit, from, lasting(from, until), MomentKind.STEP, "STEP" + state, null, details);
    }

    private Moment happened(HistoricActivityInstance visit, MomentKind kind, String words) {
        Instant at = instant(visit.getEndTime() == null ? visit.getStartTime() : visit.getEndTime());
        List<CaseStory.Event> events = register.ofActivity(visit.getId());
        List<Fact> details = new ArrayList<>();
        events.forEach(e -> details.add(RegisterEvents.fact(e)));
        String sender = events.stream()
                .map(CaseStory.Event::user)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (sender != null) {
            details.add(new Fact(Wording.of("casefile.message.from"), users.displayName(sender)));
        }
        details.addAll(changes.of(visit.getId()));
        return moment(visit, at, null, kind, words, sender, details);
    }

    private Moment moment(
            HistoricActivityInstance visit,
            Instant at,
            Instant until,
            MomentKind kind,
            String words,
            String user,
            List<Fact> details) {
        String step = history.nameOf(visit.getActivityId());
        return new Moment(
                at,
                until,
                kind,
                visit.getActivityId(),
                step,
                user,
                Wording.of("casefile.visit." + words, step),
                details);
    }

    private Moment decided(HistoricActivityInstance visit, CaseFile.Decision decision) {
        List<Fact> details = new ArrayList<>();
        decision.inputs()
                .forEach(i -> details.add(new Fact(Wording.of("casefile.decision.input", i.label()), i.value())));
        if (decision.rules().isEmpty()) {
            decision.outputs()
                    .forEach(o -> details.add(new Fact(Wording.of("casefile.decision.output", o.label()), o.value())));
        }
        decision.rules().forEach(r -> details.add(new Fact(Wording.of("casefile.decision.rule"), r.text())));
        register.ofActivity(visit.getId()).stream()
                .filter(e -> !decision.summary().equals(e.text())) // which the line itself says
                .forEach(e -> details.add(RegisterEvents.fact(e)));
        details.addAll(changes.of(visit.getId()));
        return new Moment(
                instant(visit.getStartTime()),
                null,
                MomentKind.DECISION,
                visit.getActivityId(),
                decision.step(),
                null,
                Wording.of("casefile.decision.made", decision.step(), decision.name(), decision.summary()),
                details);
    }

    /** The end of what took a while; null for what was over at once. */
    private static Instant lasting(Instant from, Instant until) {
        return until == null || Duration.between(from, until).toSeconds() < 1 ? null : until;
    }
}
