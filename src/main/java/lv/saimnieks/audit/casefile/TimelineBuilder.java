package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.TimelineEvent.Kind;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.platform.casework.CaseStory.Fact;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Builds the timeline of a case in one order from what the engine, the operation log, the decisions, the register and the
 * mail each know of it. What several of them know of the same happening is one line.
 */
@Component
class TimelineBuilder {

    private final Users users;
    private final TaskEvents tasks;
    private final OperationEvents operations;

    TimelineBuilder(Users users, TaskEvents tasks, OperationEvents operations) {
        this.users = users;
        this.tasks = tasks;
        this.operations = operations;
    }

    List<TimelineEvent> build(
            EngineHistory history,
            List<CaseReport.Decision> decisions,
            List<CaseReport.SentMail> mails,
            VariableChanges changes,
            Optional<CaseStory.Story> story) {
        RegisterEvents register =
                new RegisterEvents(story.map(CaseStory.Story::events).orElse(List.of()));
        TimelineOrder order = new TimelineOrder(history.visits());
        order.first(start(history));
        tasks.record(history, register, changes, order);
        new ActivityEvents(history, decisions, register, changes, users).record(order);
        operations.record(history, register, changes, order);
        IncidentEvents.record(history, order);
        List<CaseStory.Event> cancelled = register.ofTrace(history.instance().getId());
        register.left().forEach(e -> order.recorded(answer(e)));
        together(mails).forEach(m -> order.written(mail(m)));
        if (history.instance().getEndTime() != null) {
            order.last(end(history, cancelled));
        }
        return order.inOrder();
    }

    private TimelineEvent start(EngineHistory history) {
        HistoricProcessInstance instance = history.instance();
        String event = history.nameOf(instance.getStartActivityId());
        String who = history.startedBy();
        Fact version = new Fact(
                Wording.of("casefile.start.version"),
                Wording.of(
                        "casefile.start.versionOf",
                        history.definition().getName(),
                        history.definition().getVersion()));
        String text = who == null
                ? Wording.of("casefile.start.system", event)
                : Wording.of("casefile.start.person", users.displayName(who, instant(instance.getStartTime())), event);
        return history.event(instant(instance.getStartTime()), Kind.START, instance.getStartActivityId(), text)
                .by(who)
                .with(List.of(version));
    }

    /** @param cancelled what the register tells of the same */
    private TimelineEvent end(EngineHistory history, List<CaseStory.Event> cancelled) {
        HistoricProcessInstance instance = history.instance();
        String event = history.endEvent();
        boolean byItself = history.state() == CaseState.COMPLETED;
        String by = cancelled.stream()
                .map(CaseStory.Event::user)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String text = byItself && event != null
                ? Wording.of("casefile.end.at", history.nameOf(event))
                : by != null
                        ? Wording.of("casefile.end.by", users.displayName(by))
                        : Wording.of("casefile.end." + history.state());
        return history.event(instant(instance.getEndTime()), Kind.END, event, text)
                .by(by)
                .with(
                        byItself || instance.getDeleteReason() == null
                                ? List.of()
                                : List.of(new Fact(Wording.of("casefile.end.reason"), instance.getDeleteReason())));
    }

    private TimelineEvent answer(CaseStory.Event event) {
        String text = event.user() == null
                ? Wording.of("casefile.answer.system", event.title())
                : Wording.of("casefile.answer.person", event.title(), users.displayName(event.user(), event.at()));
        return TimelineEvent.of(event.at(), Kind.ANSWER, text)
                .by(event.user())
                .with(
                        event.text() == null || event.text().isBlank()
                                ? List.of()
                                : List.of(new Fact(Wording.of("casefile.answer.text"), event.text())));
    }

    /** The same message to several people is one line. */
    private static List<List<CaseReport.SentMail>> together(List<CaseReport.SentMail> mails) {
        Map<String, List<CaseReport.SentMail>> together = new LinkedHashMap<>();
        for (CaseReport.SentMail mail : mails) {
            List<CaseReport.SentMail> before = together.get(mail.subject());
            if (before != null
                    && Duration.between(before.get(0).at(), mail.at()).compareTo(TimelineOrder.TOGETHER) > 0) {
                together.put(mail.subject() + "\n" + before.get(0).id(), before);
                together.remove(mail.subject());
            }
            together.computeIfAbsent(mail.subject(), k -> new ArrayList<>()).add(mail);
        }
        return List.copyOf(together.values());
    }

    private TimelineEvent mail(List<CaseReport.SentMail> same) {
        CaseReport.SentMail first = same.get(0);
        Map<String, List<CaseReport.SentMail>> byOutcome = same.stream()
                .collect(Collectors.groupingBy(
                        m -> m.outcome() + (m.sentAt() == null ? "" : ", " + Latvian.toTheSecond(m.sentAt())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String text =
                Wording.of(same.size() == 1 ? "casefile.mail.one" : "casefile.mail.many", first.subject(), names(same));
        return TimelineEvent.of(first.at(), Kind.MAIL, text)
                .with(byOutcome.entrySet().stream()
                        .map(o -> new Fact(
                                Wording.of("casefile.mail.outcome"),
                                byOutcome.size() == 1
                                        ? o.getKey()
                                        : Wording.of("casefile.mail.outcomeOf", o.getKey(), names(o.getValue()))))
                        .toList());
    }

    private String names(List<CaseReport.SentMail> mails) {
        return mails.stream()
                .map(m -> users.displayName(m.recipient(), m.at()))
                .distinct()
                .sorted(Latvian.comparator())
                .collect(Collectors.joining(", "));
    }
}
