package lv.saimnieks.change.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.cases.process.OwnTasks.OwnTask;
import lv.saimnieks.cases.retention.Forgetting;
import lv.saimnieks.change.meeting.Meeting.Addition;
import lv.saimnieks.change.meeting.Meeting.Item;
import lv.saimnieks.change.meeting.Meeting.Lead;
import lv.saimnieks.change.meeting.Meeting.Person;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls meetings, keeps their agendas, closes their protocols; each deed is the organiser's, once the meeting is called. For
 * an organiser who left, another authority goes on.
 */
@Service
@Transactional
public class Meetings implements Forgetting {

    private final MeetingRows rows;
    private final MeetingAccess access;
    private final MeetingMail mail;
    private final Agenda agenda;
    private final ChangeFinder changes;
    private final Users users;
    private final Clock clock;

    Meetings(
            MeetingRows rows,
            MeetingAccess access,
            MeetingMail mail,
            Agenda agenda,
            ChangeFinder changes,
            Users users,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.mail = mail;
        this.agenda = agenda;
        this.changes = changes;
        this.users = users;
        this.clock = clock;
    }

    /** A meeting with everything that belongs to it, as one person may see it. */
    public record Whole(
            Meeting meeting, List<Person> people, List<Agenda.Line> lines, List<Addition> additions, List<Lead> leads) {

        public List<Person> invited() {
            return people.stream().filter(Person::invited).toList();
        }

        public List<Person> present() {
            return people.stream().filter(Person::present).toList();
        }
    }

    /** @throws Refusal when there is none or the person may not read it */
    @Transactional(readOnly = true)
    public Whole open(String number, String user) {
        Meeting meeting = access.read(number, user);
        return new Whole(
                meeting,
                rows.people(number),
                agenda.lines(meeting, rows.items(number), user),
                rows.additions(number),
                rows.leads(number));
    }

    /** What waits for the organiser's decision and is not on the agenda. */
    @Transactional(readOnly = true)
    public List<OwnTask> left(Meeting meeting) {
        return Agenda.left(agenda.waiting(meeting.organiser()), rows.items(meeting.number()));
    }

    /** People of the house, by name, without one. */
    @Transactional(readOnly = true)
    public List<String> directory(String without) {
        return Arrays.stream(Role.values())
                .flatMap(r -> users.holders(r).stream())
                .distinct()
                .filter(u -> !u.equals(without) && Role.ofHouse(users.rolesOf(u)))
                .sorted(Comparator.comparing(users::displayName, Latvian.comparator()))
                .toList();
    }

    /**
     * Calls a meeting; answers its number.
     *
     * @param wanted numbers of the changes that are to be decided; what does not wait for the person is left out
     * @throws Refusal with field names when something is missing or wrong
     */
    public String call(MeetingInput input, Collection<String> wanted, String user) {
        access.requireMayCall(user);
        MeetingInput.Read typed = read(input, user);
        String number = rows.nextNumber(LocalDate.now(clock).getYear());
        try {
            rows.add(number, user, typed, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict(Wording.of("change.meeting.again"));
        }
        rows.addPerson(number, user, true, false);
        typed.invited().forEach(p -> rows.addPerson(number, p, true, false));
        int place = 1;
        for (OwnTask task : agenda.waiting(user, wanted)) {
            if (place <= Agenda.MOST) {
                rows.addItem(number, task.number(), place++);
            }
        }
        return number;
    }

    /** Called meetings that have one of the changes on their agenda already, by change. */
    @Transactional(readOnly = true)
    public Map<String, String> onAgendas(Collection<String> changes) {
        return rows.onAgendas(changes);
    }

    /**
     * Goes on with a meeting in the place of its organiser; the protocol tells it.
     *
     * @throws Refusal when it is over, or the person may not
     */
    public void takeOver(String number, String user) {
        access.read(number, user);
        Meeting meeting = stillCalled(number);
        if (!access.mayTakeOver(meeting, user)) {
            throw Refusal.forbidden(Wording.of("change.meeting.mayNotTakeOver"));
        }
        rows.lead(meeting, user, clock.instant());
    }

    private MeetingInput.Read read(MeetingInput input, String organiser) {
        return input.read(clock.instant(), p -> directory(organiser).contains(p));
    }

    /** Moves it or invites others; who was told before and is not invited any more learns of it. */
    public void change(String number, MeetingInput input, String user) {
        Meeting before = locked(number, user);
        MeetingInput.Read typed = read(input, user);
        rows.change(number, typed);
        Set<String> invited = rows.people(number).stream()
                .filter(p -> p.invited() && !p.userId().equals(user))
                .map(Person::userId)
                .collect(Collectors.toSet());
        typed.invited().stream().filter(p -> !invited.contains(p)).forEach(p -> {
            rows.removePerson(number, p);
            rows.addPerson(number, p, true, false);
        });
        List<String> gone =
                invited.stream().filter(p -> !typed.invited().contains(p)).toList();
        gone.forEach(p -> rows.removePerson(number, p));
        mail.cancel(before, gone);
    }

    /** Sends the invitation with the agenda to everybody invited; again where something changed. */
    public void invite(String number, String user) {
        Meeting meeting = locked(number, user);
        rows.invited(number, clock.instant());
        Meeting next = rows.find(number).orElseThrow();
        List<Item> items = rows.items(number);
        mail.invite(next, meeting.sequence() > 0, invited(number, user), reader -> agenda.lines(next, items, reader));
    }

    private List<String> invited(String number, String but) {
        return rows.people(number).stream()
                .filter(p -> p.invited() && !p.userId().equals(but))
                .map(Person::userId)
                .toList();
    }

    /** @throws Refusal when something was decided in it */
    public void cancel(String number, String user) {
        Meeting meeting = locked(number, user);
        if (rows.items(number).stream().anyMatch(Item::decided)) {
            throw Refusal.conflict(Wording.of("change.meeting.decidedIn"));
        }
        rows.end(number, MeetingState.CANCELLED, clock.instant());
        mail.cancel(meeting, invited(number, user));
    }

    /** Puts a change that waits for the organiser on the agenda. */
    public void add(String number, String change, String user) {
        locked(number, user);
        List<Item> items = rows.items(number);
        if (agenda.waiting(user, List.of(change)).isEmpty()
                || items.stream().anyMatch(i -> i.changeNumber().equals(change))) {
            throw Refusal.conflict(Wording.of("change.meeting.notWaiting", change));
        }
        if (items.size() >= Agenda.MOST) {
            throw Refusal.conflict(Wording.of("change.meeting.full", Agenda.MOST));
        }
        rows.addItem(number, change, items.stream().mapToInt(Item::place).max().orElse(0) + 1);
        rows.changed(number);
    }

    /** Leaves a change out. @throws Refusal when it was decided on in the meeting */
    public void leaveOut(String number, String change, String user) {
        locked(number, user);
        Item item = item(number, change);
        if (item.decided()) {
            throw Refusal.conflict(Wording.of("change.meeting.itemDecided", change));
        }
        rows.removeItem(item.id());
        rows.changed(number);
    }

    /** Moves a change one place up. */
    public void moveUp(String number, String change, String user) {
        locked(number, user);
        List<Long> order =
                Agenda.movedUp(rows.items(number), item(number, change).id());
        for (int i = 0; i < order.size(); i++) {
            rows.place(order.get(i), i + 1);
        }
        rows.changed(number);
    }

    private Item item(String number, String change) {
        return rows.items(number).stream()
                .filter(i -> i.changeNumber().equals(change))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Wording.of("change.meeting.notOnAgenda", change)));
    }

    /**
     * Closes the protocol for good: what each change was is kept with it.
     *
     * @throws Refusal before the day of the meeting, or when nobody was present
     */
    public void close(String number, String user) {
        requireDay(locked(number, user));
        if (rows.people(number).stream().noneMatch(Person::present)) {
            throw Refusal.invalid("present", Wording.of("change.meeting.nobodyPresent"));
        }
        for (Item item : rows.items(number)) {
            Change change = changes.get(item.changeNumber());
            RiskLevel risk = change.classification().risk();
            rows.keep(item.id(), change.request().title(), Agenda.kind(change), risk == null ? null : risk.name());
        }
        rows.end(number, MeetingState.CLOSED, clock.instant());
    }

    /** @throws Refusal before the day of the meeting */
    void requireDay(Meeting meeting) {
        if (LocalDate.now(clock.withZone(Latvian.ZONE)).isBefore(meeting.day())) {
            throw Refusal.conflict(Wording.of("change.meeting.notYet", Latvian.date(meeting.startsAt())));
        }
    }

    /** Adds to a closed protocol what was found out later. */
    public void append(String number, @Nullable String text, String user) {
        if (!access.organised(number, user).closed()) {
            throw Refusal.conflict(Wording.of("change.meeting.notClosed"));
        }
        Problems wrong = new Problems();
        wrong.required("said", Wording.of("change.meeting.addition"), text, Problems.TEXT);
        wrong.refuse();
        rows.addAddition(number, text, user, clock.instant());
    }

    /** The meeting, which stays as it is until the transaction is over. @throws Refusal unless it is called and theirs */
    Meeting locked(String number, String user) {
        access.organised(number, user);
        return stillCalled(number);
    }

    private Meeting stillCalled(String number) {
        Meeting meeting = rows.lock(number).orElseThrow();
        if (!meeting.called()) {
            throw Refusal.conflict(
                    Wording.of("change.meeting.over", meeting.state().label()));
        }
        return meeting;
    }

    /**
     * A meeting in which it was decided on a change.
     *
     * @param on the day of the meeting; {@code day} is the same in words
     */
    public record Held(String number, LocalDate on, String day, boolean readable) {}

    /** The meetings in which it was decided on a change, the oldest first; who may not read one learns number and date. */
    @Transactional(readOnly = true)
    public List<Held> on(String change, String user) {
        Function<Meeting, Held> held = m -> new Held(
                m.number(), m.day(), Latvian.date(m.startsAt()), access.readsAll(user) || rows.reads(m.number(), user));
        return rows.decidedOn(change).stream().map(held).toList();
    }

    @Override
    public void forget(String change) {
        rows.forget(change, Wording.of("cases.timeline.forgotten"));
    }
}
