package lv.saimnieks.support.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lv.saimnieks.notification.recipients.MailAddress;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a training: who has a place and who waits, who attended and what they think. Whoever changes places holds
 * the row of the training, so that a place is given away once.
 */
@Service
@Transactional
public class Enrolments {

    private static final String WORDS = "support.training.";
    private static final int BEST = 5;

    private final TrainingRows rows;
    private final TrainingAccess access;
    private final Invitations invitations;
    private final Users users;
    private final Clock clock;

    Enrolments(TrainingRows rows, TrainingAccess access, Invitations invitations, Users users, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.invitations = invitations;
        this.users = users;
        this.clock = clock;
    }

    /**
     * A participant with what was attended.
     *
     * @param marks session → what is marked
     * @param validUntil last day; null for no end, and where it is not complete
     * @param validity null where it is not complete
     */
    public record Attendee(
            Participant participant,
            Map<Long, Attendance> marks,
            AttendanceFigures figures,
            LocalDate validUntil,
            Validity validity) {}

    /** The person enrols; answers whether there was a place. Who is enrolled already stays so. */
    public Seat join(String code, String user) {
        Training training = open(code, user);
        if (!access.mayAttend(user, training)) {
            throw Refusal.forbidden(Wording.of(WORDS + "notForYou"));
        }
        Training locked = rows.lock(training);
        Trainings.require(locked.endsAt().isAfter(clock.instant()), "over");
        return enrol(locked, new EnrolInput(user, null, null), user);
    }

    /** The organiser enrols somebody. */
    public Seat enrol(String code, EnrolInput who, String user) {
        Training training = managed(code, user);
        check(training, who);
        return enrol(rows.lock(training), who, user);
    }

    private void check(Training training, EnrolInput who) {
        Problems wrong = new Problems(List.of("user", "organisation", "email"));
        if (who.user() != null) {
            if (!users.exists(who.user())) {
                wrong.add("user", Wording.of(WORDS + "wrong.user", who.user()));
            } else if (!access.mayAttend(who.user(), training)) {
                wrong.add("user", Wording.of(WORDS + "wrong.notMeant", who.user()));
            }
        } else if (who.organisation() == null && who.email() == null) {
            wrong.add("user", Wording.of(WORDS + "wrong.who"));
        } else {
            wrong.required("organisation", Wording.of(WORDS + "organisation"), who.organisation(), Problems.LINE);
            if (MailAddress.of(who.email()).isEmpty()) {
                wrong.add("email", Wording.of(WORDS + "wrong.email"));
            }
            if (!training.audience().reaches(true)) {
                wrong.add("organisation", Wording.of(WORDS + "wrong.onlyInside"));
            }
        }
        wrong.refuse();
    }

    private Seat enrol(Training training, EnrolInput who, String by) {
        Trainings.require(training.state() == TrainingState.PLANNED, "notPlanned");
        Optional<Participant> known =
                rows.participants(training).stream().filter(who::is).findFirst();
        if (known.isPresent() && known.get().state() != Seat.LEFT) {
            return known.get().state();
        }
        Seat seat = hasRoom(training) ? Seat.SEAT : Seat.WAITING;
        if (known.isPresent()) {
            rows.enrolAgain(training, known.get(), seat, by);
            rows.nextSequence(training);
        } else {
            rows.enrol(training, who, seat, by);
        }
        if (seat == Seat.SEAT) {
            rows.participants(training).stream().filter(who::is).forEach(p -> invitations.invite(training, p));
        }
        return seat;
    }

    private boolean hasRoom(Training training) {
        return training.capacity() == null || in(training, Seat.SEAT).size() < training.capacity();
    }

    /** The person gives up the place, or no longer waits. */
    public void leave(String code, String user) {
        Training training = open(code, user);
        if (own(training, user).isEmpty()) {
            throw Refusal.forbidden(Wording.of(WORDS + "onlyParticipants"));
        }
        leave(rows.lock(training), p -> user.equals(p.userId()));
    }

    /** The organiser takes somebody out. */
    public void remove(String code, long participant, String user) {
        leave(rows.lock(managed(code, user)), p -> p.id() == participant);
    }

    private void leave(Training training, Predicate<Participant> who) {
        Trainings.require(training.state() == TrainingState.PLANNED, "notPlanned");
        Participant leaving = rows.participants(training).stream()
                .filter(who)
                .filter(p -> p.state() != Seat.LEFT)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(Wording.of(WORDS + "notEnrolled")));
        rows.seat(leaving, Seat.LEFT);
        if (leaving.state() == Seat.SEAT) {
            invitations.cancel(training, List.of(leaving), true);
            fill(training);
        }
    }

    /** Free places go to those who wait, in the order in which they came. */
    void fill(Training training) {
        for (Participant p : rows.participants(training)) {
            if (p.state() == Seat.WAITING && hasRoom(training)) {
                rows.seat(p, Seat.SEAT);
                invitations.invite(training, p);
            }
        }
    }

    /** Those in that state, in the order in which they came. */
    List<Participant> in(Training training, Seat state) {
        return rows.participants(training).stream()
                .filter(p -> p.state() == state)
                .toList();
    }

    /** The person's own part in it, if they have one. */
    @Transactional(readOnly = true)
    public Optional<Attendee> own(Training training, String user) {
        return attendees(training).stream()
                .filter(a -> user.equals(a.participant().userId()))
                .findFirst();
    }

    /** Those who have a place and those who wait, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Attendee> attendees(Training training) {
        Instant now = clock.instant();
        List<Session> sessions = rows.sessions(training);
        Map<Long, Map<Long, Attendance>> marks = rows.marks(training);
        LocalDate lastDay =
                Validity.lastDay(LocalDate.ofInstant(training.endsAt(), Latvian.ZONE), training.validMonths());
        return rows.participants(training).stream()
                .filter(p -> p.state() != Seat.LEFT)
                .map(p -> {
                    Map<Long, Attendance> own = marks.getOrDefault(p.id(), Map.of());
                    AttendanceFigures figures = AttendanceFigures.of(sessions, own, now);
                    return figures.complete()
                            ? new Attendee(p, own, figures, lastDay, Validity.at(lastDay, now))
                            : new Attendee(p, own, figures, null, null);
                })
                .toList();
    }

    /** Whom the training concerns and who has no valid attendance of it. */
    @Transactional(readOnly = true)
    public Set<String> missing(Training training) {
        Set<String> people = access.concerned(training.audience(), training.items());
        attendees(training).stream()
                .filter(a -> a.validity() == Validity.VALID)
                .forEach(a -> people.remove(String.valueOf(a.participant().userId())));
        return people;
    }

    /** The organiser marks who was at a session that has begun: participant → name of an {@link Attendance}, or blank. */
    public void mark(String code, long session, Map<Long, String> marks, String user) {
        Training training = rows.lock(managed(code, user));
        Trainings.require(training.state() != TrainingState.CANCELLED, "notPlanned");
        Trainings.require(Trainings.session(rows, training, session).started(clock.instant()), "notBegun");
        Problems wrong = new Problems();
        Set<Long> seated = in(training, Seat.SEAT).stream().map(Participant::id).collect(Collectors.toSet());
        marks.forEach((participant, typed) -> {
            Attendance mark = wrong.one("mark", typed, Attendance.class);
            if (seated.contains(participant) && wrong.isEmpty()) {
                rows.mark(session, participant, mark);
            }
        });
        wrong.refuse();
    }

    /** What a participant thinks of a training that was held; saying it again replaces it. */
    public void feedback(String code, String rating, String text, String user) {
        Training training = open(code, user);
        Participant own = in(training, Seat.SEAT).stream()
                .filter(p -> user.equals(p.userId()))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden(Wording.of(WORDS + "onlyParticipants")));
        Trainings.require(training.held(), "notHeld");
        Problems wrong = new Problems();
        String cleaned = wrong.cleaned("feedback", Wording.of(WORDS + "feedback"), text, Problems.TEXT);
        Integer given = wrong.number("rating", rating, 1, BEST);
        if (given == null) {
            wrong.add("rating", Wording.of(WORDS + "wrong.rating"));
        }
        wrong.refuse();
        rows.feedback(own, given, cleaned);
    }

    /** The sessions for the calendar of somebody who has a place, or manages the training. */
    @Transactional(readOnly = true)
    public String calendar(String code, String user) {
        Training training = open(code, user);
        if (!access.manages(user, training)
                && in(training, Seat.SEAT).stream().noneMatch(p -> user.equals(p.userId()))) {
            throw Refusal.forbidden(Wording.of(WORDS + "onlyParticipants"));
        }
        return invitations.file(training);
    }

    private Training open(String code, String user) {
        return rows.find(code).filter(t -> access.mayRead(user, t)).orElseThrow(() -> Trainings.missing(code));
    }

    private Training managed(String code, String user) {
        Training training = open(code, user);
        access.requireManager(user, training.items());
        return training;
    }
}
