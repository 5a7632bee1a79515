package lv.saimnieks.change.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.process.OwnTasks;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.change.meeting.Meeting.Item;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.Classification;
import lv.saimnieks.change.model.Decision;
import lv.saimnieks.change.model.ExpertOpinion;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.shared.Labelled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting is to decide: what waits for the decision of its organiser, and what is told of each change. */
@Component
@Transactional(readOnly = true)
public class Agenda {

    private static final String PROCESS = "change-management";
    private static final String STEP = "Task_AuthoriseChange";

    /** Most changes of a meeting. */
    static final int MOST = 50;

    private final OwnTasks tasks;
    private final ChangeFinder changes;
    private final CaseAccess access;
    private final CaseRegisters registers;
    private final MeetingRows rows;
    private final Clock clock;

    Agenda(
            OwnTasks tasks,
            ChangeFinder changes,
            CaseAccess access,
            CaseRegisters registers,
            MeetingRows rows,
            Clock clock) {
        this.tasks = tasks;
        this.changes = changes;
        this.access = access;
        this.registers = registers;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A change of the agenda as people see it.
     *
     * @param kind type and complexity
     * @param waits whether it waits for the reader's decision where they organise, for anybody's where they do not
     * @param pending whether it was decided on in the meeting, and others have to decide too
     * @param due when the decision is due; null where none waits
     * @param expected result, as it was assessed; likewise {@code impact}
     * @param page null where the reader may not open the case
     * @param decisions made in the meeting
     * @param hidden whether the case is kept from the reader: then nothing else is told
     */
    public record Line(
            Item item,
            String title,
            String kind,
            @Nullable RiskLevel risk,
            boolean waits,
            boolean pending,
            @Nullable Instant due,
            boolean late,
            @Nullable String expected,
            @Nullable String impact,
            List<ExpertOpinion.Given> opinions,
            @Nullable String page,
            List<Decision> decisions,
            boolean hidden) {}

    /** What waits for a person's decision, the most urgent first; each change once. */
    public List<OwnTask> waiting(String user) {
        return once(tasks.ofStep(user, PROCESS, STEP, MOST));
    }

    /** Those of the changes that wait for a person's decision, the most urgent first. */
    List<OwnTask> waiting(String user, Collection<String> changes) {
        return once(tasks.ofStep(user, PROCESS, STEP, changes));
    }

    static List<OwnTask> once(List<OwnTask> waiting) {
        Map<String, OwnTask> byChange = new LinkedHashMap<>();
        waiting.stream()
                .sorted(Comparator.comparing((OwnTask t) -> !t.urgent())
                        .thenComparing(OwnTask::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(t -> byChange.putIfAbsent(t.number(), t));
        return List.copyOf(byChange.values());
    }

    /** What waits and is not on the agenda. */
    static List<OwnTask> left(List<OwnTask> waiting, Collection<Item> items) {
        Set<String> there = items.stream().map(Item::changeNumber).collect(Collectors.toSet());
        return waiting.stream().filter(t -> !there.contains(t.number())).toList();
    }

    /** The ids in the order in which the item stands one place higher; the first stays where it is. */
    static List<Long> movedUp(List<Item> items, long id) {
        List<Long> order = new ArrayList<>(items.stream().map(Item::id).toList());
        int at = order.indexOf(id);
        if (at > 0) {
            order.set(at, order.set(at - 1, id));
        }
        return order;
    }

    /** The agenda for a reader. Whose task a decision is, the engine tells its organiser only; others read that it waits. */
    List<Line> lines(Meeting meeting, List<Item> items, String reader) {
        Set<String> numbers = items.stream().map(Item::changeNumber).collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> open = meeting.called() ? rows.deciding(numbers) : Map.of();
        Set<String> own = reader.equals(meeting.organiser()) && meeting.called()
                ? waiting(reader, numbers).stream().map(OwnTask::number).collect(Collectors.toSet())
                : open.keySet();
        Set<String> leaders = rows.leaders(meeting);
        Map<String, String> pages = registers.pages(numbers);
        return items.stream()
                .map(i -> access.excluded(i.changeNumber()).contains(reader)
                        ? hidden(i)
                        : line(i, reader, new Seen(open, own, leaders), pages.get(i.changeNumber())))
                .toList();
    }

    /**
     * What is known of all lines.
     *
     * @param open changes that wait for anybody's decision, by when
     * @param own those of them that the reader is to be shown as waiting
     * @param leaders who organises the meeting, and who did
     */
    private record Seen(Map<String, Instant> open, Set<String> own, Set<String> leaders) {}

    private static Line hidden(Item i) {
        Item bare = new Item(i.id(), i.changeNumber(), i.place(), null, i.decidedRound(), null, null, null);
        return new Line(bare, "", "", null, false, false, null, false, null, null, List.of(), null, List.of(), true);
    }

    private Line line(Item item, String reader, Seen seen, @Nullable String page) {
        boolean open = seen.open().containsKey(item.changeNumber());
        Change change = changes.get(item.changeNumber());
        List<Decision> decisions = decisions(item, change, seen.leaders());
        boolean waits = open
                && seen.own().contains(item.changeNumber())
                && (!item.decided() || mayDecideToo(decisions, reader, seen.leaders()));
        Instant due = waits ? seen.open().get(item.changeNumber()) : null;
        return new Line(
                item,
                Objects.requireNonNullElse(item.title(), change.request().title()),
                Objects.requireNonNullElse(item.kind(), kind(change)),
                item.title() == null
                        ? change.classification().risk()
                        : item.risk() == null ? null : RiskLevel.valueOf(item.risk()),
                waits,
                open && item.decided(),
                due,
                due != null && due.isBefore(clock.instant()),
                change.assessment().text().expectedResult(),
                change.assessment().text().impact(),
                change.opinions().stream().map(ExpertOpinion::given).toList(),
                page,
                decisions,
                false);
    }

    /** Where several decide, each of them once; whoever leads enters their own. */
    private static boolean mayDecideToo(List<Decision> decisions, String reader, Set<String> leaders) {
        return leaders.contains(reader)
                && decisions.stream().noneMatch(d -> d.decider().decidedBy().equals(reader));
    }

    private static List<Decision> decisions(Item item, Change change, Set<String> leaders) {
        return !item.decided()
                ? List.of()
                : change.decisions().stream()
                        .filter(d -> d.round() == item.decidedRound()
                                && leaders.contains(d.decider().decidedBy())
                                && !d.confirmsVerbal())
                        .toList();
    }

    static String kind(Change change) {
        Classification classification = change.classification();
        return Stream.<Labelled>of(classification.type(), classification.complexity())
                .filter(Objects::nonNull)
                .map(Labelled::label)
                .collect(Collectors.joining(" / "));
    }
}
