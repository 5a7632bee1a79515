package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.TimelineEvent.Kind;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CasePath;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Events of what the case went through beside people's tasks: automatic steps, decision tables, timers, messages. */
final class ActivityEvents {

    private final EngineHistory history;
    private final Map<String, CaseReport.Decision> decisions;
    private final RegisterEvents register;
    private final VariableChanges changes;
    private final Users users;
    private final Set<String> leftByOutcome;

    ActivityEvents(
            EngineHistory history,
            List<CaseReport.Decision> decisions,
            RegisterEvents register,
            VariableChanges changes,
            Users users) {
        this.history = history;
        this.register = register;
        this.changes = changes;
        this.users = users;
        this.leftByOutcome = CasePath.leftByOutcome(history.visits());
        Map<String, CaseReport.Decision> byId =
                decisions.stream().collect(Collectors.toMap(CaseReport.Decision::id, Function.identity()));
        this.decisions = history.decisions().stream()
                .filter(d -> d.getActivityInstanceId() != null && byId.containsKey(d.getId()))
                .collect(Collectors.toMap(
                        HistoricDecisionInstance::getActivityInstanceId, d -> byId.get(d.getId()), (a, b) -> b));
    }

    @SuppressWarnings("deprecation") // the engine has no other word for the end event
    void record(TimelineOrder order) {
        HistoricProcessInstance whole = history.instance();
        List<String> toldElsewhere =
                Arrays.asList(whole.getStartActivityId(), whole.getEndActivityId(), history.endEvent());
        history.visits().stream()
                .filter(visit -> !toldElsewhere.contains(visit.getActivityId()))
                .forEach(visit -> record(visit, order));
    }

    private void record(HistoricActivityInstance visit, TimelineOrder order) {
        ActivityKind kind = ActivityKind.of(visit);
        switch (kind) {
            case SILENT -> {}
            case DECISION -> {
                CaseReport.Decision decision = decisions.get(visit.getId());
                if (decision != null) {
                    order.entered(visit.getId(), decided(visit, decision));
                }
            }
            case STEP -> order.entered(visit.getId(), step(visit));
            case BRANCH_END -> order.entered(visit.getId(), happened(visit, Kind.STEP, "END"));
            default -> {
                if (visit.getEndTime() != null && !visit.isCanceled()) {
                    Kind kindOfEvent = kind == ActivityKind.EVENT ? Kind.STEP : Kind.valueOf(kind.name());
                    TimelineEvent event = happened(visit, kindOfEvent, kind.name());
                    if (visit.getStartTime().equals(visit.getEndTime())) {
                        order.entered(visit.getId(), event);
                    } else {
                        order.left(visit.getId(), event);
                    }
                }
            }
        }
    }

    private TimelineEvent step(HistoricActivityInstance visit) {
        Instant from = instant(visit.getStartTime());
        Instant until = instant(visit.getEndTime());
        List<Fact> details = new ArrayList<>();
        register.ofActivity(visit.getId()).forEach(e -> details.add(RegisterEvents.fact(e)));
        details.addAll(changes.of(visit.getId()));
        boolean cancelled = visit.isCanceled() && !leftByOutcome.contains(visit.getId());
        String state = until == null ? ".open" : cancelled ? ".cancelled" : "";
        return event(visit, from, Kind.STEP, "STEP" + state)
                .until(lasting(from, until))
                .with(details);
    }

    private TimelineEvent happened(HistoricActivityInstance visit, Kind kind, String words) {
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
            details.add(new Fact(Wording.of("casefile.message.from"), users.displayName(sender, at)));
        }
        details.addAll(changes.of(visit.getId()));
        return event(visit, at, kind, words).by(sender).with(details);
    }

    private TimelineEvent event(HistoricActivityInstance visit, Instant at, Kind kind, String words) {
        String text = Wording.of("casefile.visit." + words, history.nameOf(visit.getActivityId()));
        return history.event(at, kind, visit.getActivityId(), text);
    }

    private TimelineEvent decided(HistoricActivityInstance visit, CaseReport.Decision decision) {
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
        String text = Wording.of("casefile.decision.made", decision.step(), decision.name(), decision.summary());
        return history.event(instant(visit.getStartTime()), Kind.DECISION, visit.getActivityId(), text)
                .with(details);
    }

    /** The end of what took a while; null for what was over at once. */
    private static Instant lasting(Instant from, Instant until) {
        return until == null || Duration.between(from, until).toSeconds() < 1 ? null : until;
    }
}
