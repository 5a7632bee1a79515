package lv.saimnieks.support.training;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.material.Materials;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of trainings, and how one is planned, moved, cancelled and held (PU2-12/O2, V2). */
@Service
@Transactional
public class Trainings {

    /** Address of the register; each training has its page below it. */
    public static final String PATH = "/registri/atbalsts/apmacibas";

    private static final String WORDS = "support.training.";
    private static final int REASON = 1000;

    private final TrainingRows rows;
    private final TrainingAccess access;
    private final Enrolments enrolments;
    private final Invitations invitations;
    private final Materials materials;
    private final Catalogue catalogue;
    private final Clock clock;
    private final String from;

    Trainings(
            TrainingRows rows,
            TrainingAccess access,
            Enrolments enrolments,
            Invitations invitations,
            Materials materials,
            Catalogue catalogue,
            Clock clock,
            @Value("${saimnieks.notification.from:saimnieks@localhost}") String from)
            throws AddressException {
        this.rows = rows;
        this.access = access;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.materials = materials;
        this.catalogue = catalogue;
        this.clock = clock;
        this.from = new InternetAddress(from).getAddress();
    }

    @Transactional(readOnly = true)
    public Optional<Training> find(String code) {
        return rows.find(code);
    }

    /** Those that are not cancelled, the newest first. */
    @Transactional(readOnly = true)
    public List<Training> usable() {
        return rows.usable();
    }

    /** @throws Refusal the same whether there is none or the person may not read it */
    @Transactional(readOnly = true)
    public Training open(String code, String user) {
        return rows.find(code).filter(t -> access.mayRead(user, t)).orElseThrow(() -> missing(code));
    }

    @Transactional(readOnly = true)
    public List<Session> sessions(Training training) {
        return rows.sessions(training);
    }

    /** A session as it is, to be changed. */
    @Transactional(readOnly = true)
    public SessionInput session(Training training, long id) {
        return SessionInput.of(session(rows, training, id));
    }

    /** Plans a training with its first sessions; answers its code. */
    public String add(TrainingInput typed, SessionInput first, String user) {
        Problems wrong = new Problems(TrainingInput.ORDER);
        List<SessionInput.Slot> slots = first.read(wrong, clock.instant());
        TrainingInput.Read read = read(typed, wrong, user);
        String code = rows.insert(typed, read, slots, user, from);
        Training training = rows.find(code).orElseThrow();
        slots.forEach(slot -> rows.addSession(training, slot, first));
        return code;
    }

    private TrainingInput.Read read(TrainingInput typed, Problems wrong, String user) {
        TrainingInput.Read read = typed.read(
                wrong,
                code -> catalogue.find(code).isPresent(),
                code -> materials.find(code, user).isPresent());
        if (!wrong.has("items")) {
            access.requireManager(user, read.items());
        }
        if (read.audience() != null
                && !wrong.has("items")
                && access.concerned(read.audience(), read.items()).isEmpty()) {
            wrong.add("audience", Wording.of(WORDS + "wrong.nobody"));
        }
        wrong.refuse();
        return read;
    }

    /**
     * Saves what a training is about; free places go to those who wait.
     *
     * @throws Refusal a conflict when somebody has saved it meanwhile
     */
    public void save(String code, TrainingInput typed, String user) {
        Training training = planned(code, user);
        TrainingInput.Read read = read(typed, new Problems(TrainingInput.ORDER), user);
        int taken = enrolments.in(training, Seat.SEAT).size();
        if (read.capacity() != null && read.capacity() < taken) {
            throw Refusal.invalid("capacity", Wording.of(WORDS + "wrong.capacity", taken));
        }
        if (!rows.update(training, typed.basedOn(), typed, read)) {
            throw changedMeanwhile();
        }
        enrolments.fill(rows.find(code).orElseThrow());
    }

    /** Adds sessions; those who have a place are invited to them. */
    public void addSessions(String code, SessionInput typed, String user) {
        Training training = planned(code, user);
        Problems wrong = new Problems(TrainingInput.ORDER);
        List<SessionInput.Slot> slots = typed.read(wrong, clock.instant());
        wrong.refuse();
        List<Session> before = rows.sessions(training);
        slots.forEach(slot -> rows.addSession(training, slot, typed));
        rows.sessions(training).stream()
                .filter(s -> !before.contains(s))
                .forEach(s -> invitations.tell(training, s, false, enrolments.in(training, Seat.SEAT)));
    }

    /** Moves a session in time or place, and tells those who have a place; what is the same tells nobody. */
    public void moveSession(String code, long id, SessionInput typed, String user) {
        Training training = planned(code, user);
        Session session = ahead(training, id);
        Problems wrong = new Problems(TrainingInput.ORDER);
        List<SessionInput.Slot> slots = typed.read(wrong, clock.instant());
        wrong.refuse();
        if (!String.valueOf(session.sequence()).equals(typed.basedOn())) {
            throw changedMeanwhile();
        }
        SessionInput.Slot slot = slots.get(0);
        if (slot.start().equals(session.startsAt())
                && slot.end().equals(session.endsAt())
                && Objects.equals(typed.place(), session.place())
                && Objects.equals(typed.link(), session.link())) {
            return;
        }
        rows.moveSession(training, id, slot, typed);
        invitations.tell(training, ahead(training, id), true, enrolments.in(training, Seat.SEAT));
    }

    /** Takes out a session that has not begun, and out of the calendars of those who have a place. */
    public void removeSession(String code, long id, String user) {
        Training training = planned(code, user);
        Session session = ahead(training, id);
        require(rows.sessions(training).size() > 1, "lastSession");
        invitations.remove(training, session, enrolments.in(training, Seat.SEAT));
        rows.removeSession(training, id);
    }

    private Session ahead(Training training, long id) {
        Session session = session(rows, training, id);
        require(!session.started(clock.instant()), "sessionBegan");
        return session;
    }

    static Session session(TrainingRows rows, Training training, long id) {
        return rows.sessions(training).stream()
                .filter(s -> s.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.missing(Wording.of(WORDS + "noSession")));
    }

    /** Cancels a training; those who have a place are told, also their calendars, and those who wait. */
    public void cancel(String code, String why, String user) {
        Training training = planned(code, user);
        Problems wrong = new Problems();
        String reason = PlainText.clean(why);
        wrong.required("reason", Wording.of(WORDS + "reason"), reason, REASON);
        wrong.refuse();
        rows.state(training, TrainingState.CANCELLED, reason);
        Training cancelled = rows.find(code).orElseThrow();
        invitations.cancel(cancelled, enrolments.in(cancelled, Seat.SEAT), false);
        invitations.tellWaiting(cancelled, enrolments.in(cancelled, Seat.WAITING));
    }

    /** The training was held: its participants may say what they think of it. */
    public void held(String code, String user) {
        Training training = planned(code, user);
        Instant now = clock.instant();
        require(rows.sessions(training).stream().allMatch(s -> s.over(now)), "notOver");
        rows.state(training, TrainingState.HELD, null);
    }

    /** A training that is planned, for who manages it; nobody else changes it until the transaction ends. */
    private Training planned(String code, String user) {
        Training training = open(code, user);
        access.requireManager(user, training.items());
        Training locked = rows.lock(training);
        require(locked.state() == TrainingState.PLANNED, "notPlanned");
        return locked;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(Wording.of(WORDS + otherwise));
        }
    }

    static Refusal missing(String code) {
        return Refusal.missing(Wording.of(WORDS + "notFound", code));
    }

    private static Refusal changedMeanwhile() {
        return Refusal.conflict(Wording.of(WORDS + "changedMeanwhile"));
    }
}
