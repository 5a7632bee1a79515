package lv.saimnieks.audit.casefile;

import static lv.saimnieks.audit.casefile.CaseHistory.instant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.saimnieks.audit.casefile.CaseFile.Moment;
import lv.saimnieks.platform.CaseStory;
import lv.saimnieks.platform.CaseStory.Fact;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Tells a case as one story in one order: what the engine, the operation log, the decisions, the register and the mail
 * each know of it. What several of them know of the same happening is one line.
 */
@Component
class StoryTeller {

    private final Users users;
    private final TaskTeller tasks;
    private final OperationTeller operations;

    StoryTeller(Users users, TaskTeller tasks, OperationTeller operations) {
        this.users = users;
        this.tasks = tasks;
        this.operations = operations;
    }

    List<Moment> tell(
            CaseHistory history,
            List<CaseFile.Decision> decisions,
            List<CaseFile.SentMail> mails,
            VariableChanges changes,
            Optional<CaseStory.Story> story) {
        RegisterEvents register =
                new RegisterEvents(story.map(CaseStory.Story::events).orElse(List.of()));
        StoryOrder order = new StoryOrder(history.visits());
        order.first(start(history));
        tasks.tell(history, register, changes, order);
        new VisitTeller(history, decisions, register, changes, users).tell(order);
        operations.tell(history, changes, order);
        FailureTeller.tell(history, order);
        register.left().forEach(e -> order.recorded(answer(e)));
        together(mails).forEach(m -> order.written(mail(m)));
        if (history.instance().getEndTime() != null) {
            order.last(end(history));
        }
        return order.inOrder();
    }

    private Moment start(CaseHistory history) {
        HistoricProcessInstance instance = history.instance();
        Instant at = instant(instance.getStartTime());
        String event = history.nameOf(instance.getStartActivityId());
        String who = history.startedBy();
        Fact version = new Fact(
                Wording.of("casefile.start.version"),
                Wording.of(
                        "casefile.start.versionOf",
                        history.definition().getName(),
                        history.definition().getVersion()));
        return new Moment(
                at,
                null,
                MomentKind.START,
                instance.getStartActivityId(),
                event,
                who,
                who == null
                        ? Wording.of("casefile.start.system", event)
                        : Wording.of("casefile.start.person", users.displayName(who), event),
                List.of(version));
    }

    @SuppressWarnings("deprecation") // the engine has no other word for the end event
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
                event.text() == null || event.text().isBlank()
                        ? List.of()
                        : List.of(new Fact(Wording.of("casefile.answer.text"), event.text())));
    }

    /** The same message to several people is one line. */
    private static List<List<CaseFile.SentMail>> together(List<CaseFile.SentMail> mails) {
        Map<String, List<CaseFile.SentMail>> together = new LinkedHashMap<>();
        for (CaseFile.SentMail mail : mails) {
            List<CaseFile.SentMail> before = together.get(mail.subject());
            if (before != null
                    && Duration.between(before.get(0).at(), mail.at()).compareTo(StoryOrder.TOGETHER) > 0) {
                together.put(mail.subject() + "\n" + before.get(0).id(), before);
                together.remove(mail.subject());
            }
            together.computeIfAbsent(mail.subject(), k -> new ArrayList<>()).add(mail);
        }
        return List.copyOf(together.values());
    }

    private Moment mail(List<CaseFile.SentMail> same) {
        CaseFile.SentMail first = same.get(0);
        Map<String, List<CaseFile.SentMail>> byOutcome = same.stream()
                .collect(Collectors.groupingBy(
                        m -> m.outcome() + (m.sentAt() == null ? "" : ", " + Latvian.dateTime(m.sentAt())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Moment(
                first.at(),
                null,
                MomentKind.MAIL,
                null,
                null,
                null,
                Wording.of(same.size() == 1 ? "casefile.mail.one" : "casefile.mail.many", first.subject(), names(same)),
                byOutcome.entrySet().stream()
                        .map(o -> new Fact(
                                Wording.of("casefile.mail.outcome"),
                                byOutcome.size() == 1
                                        ? o.getKey()
                                        : Wording.of("casefile.mail.outcomeOf", o.getKey(), names(o.getValue()))))
                        .toList());
    }

    private String names(List<CaseFile.SentMail> mails) {
        return mails.stream()
                .map(m -> users.displayName(m.recipient()))
                .distinct()
                .sorted(Latvian.comparator())
                .collect(Collectors.joining(", "));
    }
}
