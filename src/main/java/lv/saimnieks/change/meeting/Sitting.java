package lv.saimnieks.change.meeting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.process.ManyTasks;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.meeting.Meeting.Item;
import lv.saimnieks.change.meeting.Meeting.Person;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is entered while a meeting is held: who is there, minutes, decisions. Each decision is the organiser's own answer to
 * the task of its change, in a transaction of its own: what is refused keeps nothing else back.
 */
@Service
public class Sitting {

    private static final String TASK_FORM_DECISION = "decision";

    private final Meetings meetings;
    private final MeetingRows rows;
    private final Agenda agenda;
    private final ManyTasks tasks;
    private final ChangeFinder changes;
    private final CaseTimeline timeline;
    private final TransactionTemplate transaction;

    Sitting(
            Meetings meetings,
            MeetingRows rows,
            Agenda agenda,
            ManyTasks tasks,
            ChangeFinder changes,
            CaseTimeline timeline,
            PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.rows = rows;
        this.agenda = agenda;
        this.tasks = tasks;
        this.changes = changes;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What was typed.
     *
     * @param present user ids
     * @param guests people from outside the directory, by what they are there for
     * @param items by id of the item
     */
    public record Typed(
            Set<String> present,
            @Nullable String guests,
            @Nullable String minutes,
            Map<Long, TypedItem> items) {}

    /**
     * What was typed of one change, as the form of its task has it.
     *
     * @param validUntil a day as {@code 2026-12-31}
     */
    public record TypedItem(
            @Nullable String minutes,
            @Nullable String decision,
            @Nullable String rationale,
            @Nullable String conditions,
            @Nullable String validUntil) {

        /** The answer to the form: what it hides for this decision is not sent. */
        Map<String, Object> answer() {
            Map<String, Object> answer = new LinkedHashMap<>();
            put(answer, TASK_FORM_DECISION, decision);
            put(answer, "rationaleText", rationale);
            if (Verdict.AUTHORISE_WITH_CONDITIONS.name().equals(decision)) {
                put(answer, "conditionsText", conditions);
            }
            if (decision != null && decision.startsWith(Verdict.AUTHORISE.name())) {
                put(answer, "validUntil", validUntil);
            }
            return answer;
        }

        private static void put(Map<String, Object> answer, String key, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                answer.put(key, value);
            }
        }
    }

    /** What became of the decision on one change. */
    public record Result(String changeNumber, boolean done, String words) implements Serializable {}

    /**
     * Keeps who is there and the minutes.
     *
     * @throws Refusal when a text is too long, somebody is not of the house, or the protocol is closed
     */
    public void save(String number, Typed typed, String user) {
        transaction.executeWithoutResult(t -> {
            Meeting meeting = meetings.locked(number, user);
            Problems wrong = new Problems();
            wrong.optional("guests", Wording.of("change.meeting.guests"), typed.guests(), Problems.TEXT);
            wrong.optional("minutes", Wording.of("change.meeting.minutes"), typed.minutes(), Problems.TEXT);
            typed.items()
                    .forEach((id, item) -> wrong.optional(
                            "minutes-" + id, Wording.of("change.meeting.itemMinutes"), item.minutes(), Problems.TEXT));
            wrong.refuse();
            rows.protocol(number, typed.guests(), typed.minutes());
            rows.items(number).stream()
                    .filter(i -> typed.items().containsKey(i.id()))
                    .forEach(i ->
                            rows.itemMinutes(i.id(), typed.items().get(i.id()).minutes()));
            present(meeting, typed.present());
        });
    }

    private void present(Meeting meeting, Set<String> present) {
        Set<String> others = new HashSet<>(present);
        for (Person person : rows.people(meeting.number())) {
            boolean there = others.remove(person.userId());
            if (there || person.invited()) {
                rows.mark(meeting.number(), person.userId(), there);
            } else {
                rows.removePerson(meeting.number(), person.userId());
            }
        }
        Set<String> known = new HashSet<>(others.isEmpty() ? List.of() : meetings.directory(""));
        for (String user : others) {
            if (!known.contains(user)) {
                throw Refusal.invalid("present", Wording.of("change.meeting.wrong.person", user));
            }
            rows.addPerson(meeting.number(), user, false, true);
        }
    }

    /**
     * Enters the decisions that were typed, in the order of the agenda; what was decided already stays as it is.
     *
     * @throws Refusal before the day of the meeting, or when it is over
     */
    public List<Result> decide(String number, Typed typed, String user) {
        save(number, typed, user);
        Map<String, OwnTask> waiting = transaction.execute(t -> {
            meetings.requireDay(meetings.locked(number, user));
            return agenda.waiting(user, rows.changes(number)).stream()
                    .collect(Collectors.toMap(OwnTask::number, Function.identity()));
        });
        List<Result> results = new ArrayList<>();
        for (Item item : rows.items(number)) {
            TypedItem wanted = typed.items().get(item.id());
            if (wanted != null && wanted.decision() != null && !decided(item, user)) {
                results.add(decide(number, item, wanted, Optional.ofNullable(waiting.get(item.changeNumber())), user));
            }
        }
        return results;
    }

    /** Whether the person has decided on it in the meeting; where several are to decide, others go on. */
    private boolean decided(Item item, String user) {
        return item.decided()
                && Boolean.TRUE.equals(transaction.execute(t -> changes.get(item.changeNumber()).decisions().stream()
                        .anyMatch(d -> d.round() == item.decidedRound()
                                && d.decider().decidedBy().equals(user))));
    }

    private Result decide(String number, Item item, TypedItem wanted, Optional<OwnTask> task, String user) {
        return task.flatMap(t -> tasks.complete(user, t.id(), wanted.answer(), () -> record(number, item, user)))
                .map(r -> new Result(
                        item.changeNumber(), r.done(), r.done() ? Wording.of("change.meeting.made") : r.words()))
                .orElseGet(() -> new Result(item.changeNumber(), false, Wording.of("change.meeting.notYours")));
    }

    /** Part of the transaction in which the task is completed. */
    private void record(String number, Item item, String user) {
        Meeting meeting = meetings.locked(number, user);
        Decision made = changes.get(item.changeNumber()).decisions().stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        rows.decided(item.id(), made.round());
        timeline.add(
                item.changeNumber(),
                user,
                CaseFact.of("change.timeline.decidedInMeeting", number, Latvian.date(meeting.startsAt())));
    }
}
