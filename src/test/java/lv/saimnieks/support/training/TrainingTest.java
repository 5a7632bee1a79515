package lv.saimnieks.support.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.cases.retention.RetentionClasses;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.input.Problems;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trainings with their people and what their calendars are told (PU2-12/O2, V2, U1). */
@AppTest
@Tag("database")
class TrainingTest {

    private static final String MANAGER = "pakalpojuma-vaditajs-4";
    private static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    private static final String OUTSIDE = "arejais-sniedzejs-1";
    private static final String INSIDE = "pakalpojuma-sniedzejs-1";

    @Autowired
    Trainings trainings;

    @Autowired
    Enrolments enrolments;

    @Autowired
    TrainingRows rows;

    @Autowired
    RetentionClasses classes;

    @Autowired
    MessageRegister messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void clean() {
        clock.reset();
        made.forEach(code -> forget(jdbc, code));
    }

    /** Takes a training out of the shared database again, with what was sent about it. */
    static void forget(JdbcClient jdbc, String code) {
        String those = " in (select id from support_training where code = ?)";
        jdbc.sql("delete from support_training_attendance where session_id in (select id from support_training_session"
                        + " where training_id" + those + ")")
                .param(code)
                .update();
        for (String part : List.of("participant", "session", "topic", "item", "material")) {
            jdbc.sql("delete from support_training_" + part + " where training_id" + those)
                    .param(code)
                    .update();
        }
        jdbc.sql("delete from support_training where code = ?").param(code).update();
        jdbc.sql(
                        "delete from notification_attempt where notification_id in (select id from notification where number = ?)")
                .param(code)
                .update();
        jdbc.sql("delete from notification where number = ?").param(code).update();
    }

    private String plan(String audience, String capacity, SessionInput first) {
        String code = trainings.add(
                new TrainingInput(
                        "Izvešanas kārtība",
                        "Apraksts",
                        audience,
                        List.of("SERVICE_PROCESS"),
                        List.of("P-10"),
                        null,
                        capacity,
                        "12",
                        null),
                first,
                MANAGER);
        made.add(code);
        return code;
    }

    private static SessionInput at(String day, String from, String to, String place, String basedOn) {
        return new SessionInput(day, from, to, place, null, null, basedOn);
    }

    private static SessionInput usual() {
        return at("2026-12-08", "10:00", "12:00", "2. telpa", null);
    }

    private Session session(String code) {
        return trainings.sessions(trainings.find(code).orElseThrow()).get(0);
    }

    private List<String> calendars(String code, String recipient) {
        return jdbc.sql("select calendar from notification where number = ? and recipient = ? and calendar is not null"
                        + " order by id")
                .params(code, recipient)
                .query(String.class)
                .list();
    }

    private static Calendar read(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate();
            return calendar;
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    private static String of(Component event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    /** Method, identifier, sequence, state, organiser and start of the only event. */
    private static List<String> told(String text) {
        Calendar calendar = read(text);
        assertThat(calendar.getComponents()).hasSize(1);
        Component event = calendar.getComponents().get(0);
        assertThat(event.getProperty("METHOD"))
                .as("the method stands above the event")
                .isEmpty();
        assertThat(text).doesNotContain("TZID");
        return List.of(
                calendar.getProperty("METHOD").orElseThrow().getValue(),
                of(event, "UID"),
                of(event, "SEQUENCE"),
                of(event, "STATUS"),
                of(event, "ORGANIZER"),
                of(event, "DTSTART"));
    }

    @Test
    @DisplayName(
            "K05: invitation 0, moved 1, cancelled 2 with CANCEL and the same organiser; cancelling again sends nothing")
    void calendarFollows() {
        String code = plan("BOTH", null, usual());
        enrolments.join(code, OUTSIDE);
        trainings.moveSession(code, session(code).id(), at("2026-12-08", "11:00", "13:00", "2. telpa", "0"), MANAGER);
        trainings.moveSession(code, session(code).id(), at("2026-12-08", "11:00", "13:00", "2. telpa", "1"), MANAGER);
        trainings.cancel(code, "Pasniedzējs nevar ierasties", MANAGER);
        assertThatThrownBy(() -> trainings.cancel(code, "Vēlreiz", MANAGER))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("atcelta");

        List<String> sent = calendars(code, OUTSIDE);
        assertThat(sent)
                .as("what is the same tells nobody, cancelling again neither")
                .hasSize(3);
        List<String> invited = told(sent.get(0));
        List<String> moved = told(sent.get(1));
        List<String> cancelled = told(sent.get(2));
        assertThat(List.of(invited.get(0), moved.get(0), cancelled.get(0)))
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(moved.get(1)).isEqualTo(invited.get(1)).isEqualTo(cancelled.get(1));
        assertThat(List.of(invited.get(2), moved.get(2), cancelled.get(2))).containsExactly("0", "1", "2");
        assertThat(List.of(invited.get(3), cancelled.get(3))).containsExactly("CONFIRMED", "CANCELLED");
        assertThat(cancelled.get(4)).isEqualTo(invited.get(4)).startsWith("mailto:");
        assertThat(List.of(invited.get(5), moved.get(5))).containsExactly("20261208T080000Z", "20261208T090000Z");
    }

    @Test
    @DisplayName("K06: weekly at 10:00 over the change of the clock: 07:00Z, then 08:00Z, both at 10:00 in Riga")
    void overTheClockChange() {
        clock.set(LocalDateTime.of(2026, 10, 1, 9, 0));
        String code = plan("BOTH", null, new SessionInput("2026-10-20", "10:00", "12:00", "2. telpa", null, "2", null));
        enrolments.join(code, OUTSIDE);
        String file = enrolments.calendar(code, OUTSIDE);
        assertThat(file)
                .contains(
                        "METHOD:PUBLISH",
                        "DTSTART:20261020T070000Z",
                        "DTEND:20261020T090000Z",
                        "DTSTART:20261027T080000Z")
                .doesNotContain("TZID", "ATTENDEE");
        assertThat(read(file).getComponents()).hasSize(2);
        assertThat(trainings.sessions(trainings.find(code).orElseThrow()))
                .extracting(Session::when)
                .containsExactly("20.10.2026. 10:00–12:00", "27.10.2026. 10:00–12:00");
        assertThat(calendars(code, OUTSIDE)).as("a mail for each session").hasSize(2);
    }

    private <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(deeds)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static EnrolInput partner(int n) {
        return new EnrolInput(null, "Kompetenču centrs", "dalibnieks-" + n + "@piemers.example");
    }

    @Test
    @DisplayName(
            "K07: capacity 10, 9 taken, 5 at once: 1 gets the place, 4 wait, 10 in all; the same person twice is once")
    void lastSeat() throws Exception {
        String code = plan("BOTH", "10", usual());
        IntStream.range(0, 9).forEach(n -> enrolments.enrol(code, partner(n), MANAGER));
        List<Seat> answers = atOnce(IntStream.range(10, 15)
                .<Callable<Seat>>mapToObj(n -> () -> enrolments.enrol(code, partner(n), MANAGER))
                .toList());
        assertThat(answers).containsOnlyOnce(Seat.SEAT);
        assertThat(answers.stream().filter(Seat.WAITING::equals)).hasSize(4);
        Training training = trainings.find(code).orElseThrow();
        assertThat(enrolments.in(training, Seat.SEAT)).hasSize(10);
        assertThat(sentAbout(code)).as("who waits is not invited").isEqualTo(10);

        String other = plan("BOTH", "10", usual());
        Callable<Seat> join = () -> enrolments.join(other, OUTSIDE);
        assertThat(atOnce(List.of(join, join, join))).containsOnly(Seat.SEAT);
        assertThat(enrolments.in(trainings.find(other).orElseThrow(), Seat.SEAT))
                .hasSize(1);
        assertThat(calendars(other, OUTSIDE)).hasSize(1);
    }

    @Test
    @DisplayName(
            "a session is planned for a day to come within two years: a training is never held before it was planned")
    void possibleDays() {
        for (String day : List.of("2026-11-22", "2028-11-24", "2199-01-01")) {
            Problems wrong = new Problems();
            new SessionInput(day, "10:00", "12:00", "Zāle", null, null, null).read(wrong, clock.instant());
            assertThat(wrong.fields()).as(day).containsOnlyKeys("day");
        }
        Problems none = new Problems();
        new SessionInput("2028-11-23", "10:00", "12:00", "Zāle", null, null, null).read(none, clock.instant());
        assertThat(none.fields()).isEmpty();
    }

    @Test
    @DisplayName("a year after a training nobody's address is left, that the organisation took part is")
    void addressesAreForgotten() {
        String code = plan("BOTH", "10", usual());
        enrolments.enrol(code, partner(1), MANAGER);
        ContactSchedule nights = new ContactSchedule(rows, classes, clock);
        clock.set(LocalDateTime.of(2027, 12, 8, 11, 59));
        nights.byNight();
        assertThat(partnersOf(code)).containsExactly("Kompetenču centrs dalibnieks-1@piemers.example");
        clock.set(LocalDateTime.of(2027, 12, 8, 12, 1));
        nights.byNight();
        assertThat(partnersOf(code)).containsExactly("Kompetenču centrs null");
    }

    private List<String> partnersOf(String code) {
        return enrolments.in(trainings.find(code).orElseThrow(), Seat.SEAT).stream()
                .map(p -> p.organisation() + " " + p.email())
                .toList();
    }

    private long sentAbout(String code) {
        return jdbc.sql("select count(*) from notification where number = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName(
            "who leaves gets a CANCEL of a higher sequence, the first who waits the place and an invitation; coming back is higher again")
    void waitingList() {
        String code = plan("BOTH", "1", usual());
        assertThat(enrolments.join(code, OUTSIDE)).isEqualTo(Seat.SEAT);
        assertThat(enrolments.join(code, INSIDE)).isEqualTo(Seat.WAITING);
        assertThat(enrolments.enrol(code, partner(1), MANAGER)).isEqualTo(Seat.WAITING);
        assertThat(calendars(code, INSIDE)).isEmpty();
        enrolments.leave(code, OUTSIDE);
        assertThat(told(calendars(code, OUTSIDE).get(1)).subList(0, 1)).containsExactly("CANCEL");
        assertThat(told(calendars(code, OUTSIDE).get(1)).get(2)).isEqualTo("1");
        assertThat(told(calendars(code, INSIDE).get(0)).get(0)).isEqualTo("REQUEST");
        assertThat(enrolments.join(code, OUTSIDE))
                .as("behind who waits already")
                .isEqualTo(Seat.WAITING);
        enrolments.leave(code, INSIDE);
        Training training = trainings.find(code).orElseThrow();
        assertThat(enrolments.in(training, Seat.SEAT))
                .extracting(Participant::email)
                .containsExactly("dalibnieks-1@piemers.example");
        trainings.save(code, edited(training, "2", "BOTH"), MANAGER);
        assertThat(calendars(code, OUTSIDE)).hasSize(3);
        assertThat(told(calendars(code, OUTSIDE).get(2)).get(2)).isEqualTo("3");
        assertThatThrownBy(
                        () -> trainings.save(code, edited(trainings.find(code).orElseThrow(), "1", "BOTH"), MANAGER))
                .hasMessageContaining("Vietas jau ir 2");
        assertThatThrownBy(() -> trainings.save(code, edited(training, "5", "BOTH"), PORTFOLIO))
                .as("saved by somebody else meanwhile")
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    private static TrainingInput edited(Training training, String capacity, String audience) {
        TrainingInput was = TrainingInput.of(training);
        return new TrainingInput(
                was.title(),
                was.description(),
                audience,
                was.topics(),
                was.items(),
                was.materials(),
                capacity,
                was.validMonths(),
                was.basedOn());
    }

    @Test
    @DisplayName("the address of a person without a user stands in the register of trainings only")
    void addressStaysInOnePlace() {
        String code = plan("EXTERNAL", null, usual());
        enrolments.enrol(code, partner(7), MANAGER);
        List<Map<String, Object>> sent = jdbc.sql(
                        "select recipient, subject, body, calendar from notification where number = ?")
                .param(code)
                .query()
                .listOfRows();
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).toString()).doesNotContain("dalibnieks-7").contains(code + "#");
        assertThat(messages.find(code, null, 0, 10, MANAGER).getContent().get(0).body())
                .contains("08.12.2026. 10:00–12:00");
        assertThat(messages.find(code, null, 0, 10, "pakalpojuma-vaditajs-1")
                        .getContent()
                        .get(0)
                        .body())
                .doesNotContain("08.12.2026.");
    }

    @Test
    @DisplayName(
            "K08, K09: who was there has it for 12 months, to the same day; whom it concerns and who has it not is named")
    void attendance() {
        String code = plan("BOTH", null, usual());
        enrolments.join(code, OUTSIDE);
        enrolments.enrol(code, new EnrolInput(PORTFOLIO, null, null), MANAGER);
        long session = session(code).id();
        Training training = trainings.find(code).orElseThrow();
        Participant own = enrolments.own(training, OUTSIDE).orElseThrow().participant();
        assertThatThrownBy(() -> enrolments.mark(code, session, Map.of(own.id(), "PRESENT"), MANAGER))
                .hasMessageContaining("kad nodarbība ir sākusies");
        assertThatThrownBy(() -> trainings.held(code, MANAGER)).hasMessageContaining("vēl nav beigusies");
        assertThatThrownBy(() -> enrolments.feedback(code, "5", null, OUTSIDE))
                .hasMessageContaining("kad apmācība ir notikusi");
        clock.set(LocalDateTime.of(2026, 12, 8, 12, 0));
        assertThatThrownBy(() ->
                        trainings.moveSession(code, session, at("2026-12-09", "10:00", "11:00", "x", "0"), MANAGER))
                .hasMessageContaining("jau ir sākusies");
        assertThatThrownBy(() -> enrolments.join(code, INSIDE)).hasMessageContaining("beigusies");
        enrolments.mark(code, session, Map.of(own.id(), "PRESENT"), MANAGER);
        assertThatThrownBy(() -> enrolments.mark(code, session, Map.of(own.id(), "MAYBE"), MANAGER))
                .isInstanceOf(Refusal.class);
        trainings.held(code, MANAGER);
        training = trainings.find(code).orElseThrow();
        assertThat(training.held()).isTrue();
        assertThat(enrolments.missing(training)).doesNotContain(OUTSIDE).contains(MANAGER, PORTFOLIO);
        enrolments.feedback(code, "5", "Noderīgi", OUTSIDE);
        enrolments.feedback(code, "4", "Noderīgi!", OUTSIDE);
        assertThat(enrolments.own(training, OUTSIDE).orElseThrow().participant().rating())
                .isEqualTo(4);
        assertThatThrownBy(() -> enrolments.feedback(code, "6", null, OUTSIDE)).hasMessageContaining("no 1 līdz 5");
        assertThatThrownBy(() -> enrolments.feedback(code, "5", null, INSIDE)).hasMessageContaining("dalībnieks");

        clock.set(LocalDateTime.of(2027, 12, 8, 23, 59));
        assertThat(enrolments.own(training, OUTSIDE).orElseThrow().validity()).isEqualTo(Validity.VALID);
        clock.set(LocalDateTime.of(2027, 12, 9, 0, 0));
        assertThat(enrolments.own(training, OUTSIDE).orElseThrow().validity()).isEqualTo(Validity.EXPIRED);
        assertThat(enrolments.missing(training)).contains(OUTSIDE);
    }

    @Test
    @DisplayName(
            "a training in the past, an end before the start, no such user, nobody in the audience, another kind of link")
    void badInput() {
        assertThat(refused(at("2026-11-22", "10:00", "12:00", "Zāle", null), "BOTH", "P-10"))
                .containsOnlyKeys("day");
        assertThat(refused(at("2026-12-08", "12:00", "10:00", "Zāle", null), "BOTH", "P-10"))
                .containsOnlyKeys("to");
        assertThat(refused(at("2026-12-08", "10:00", "12:00", null, null), "BOTH", "P-10"))
                .containsOnlyKeys("place");
        assertThat(refused(usual(), "EXTERNAL", "P-05")).containsOnlyKeys("audience");
        for (String link :
                List.of("javascript:alert(1)", "ftp://x.example/a", "https://", "mailto:a@b.example", "nav saite")) {
            assertThat(refused(
                            new SessionInput("2026-12-08", "10:00", "12:00", null, link, null, null), "BOTH", "P-10"))
                    .as(link)
                    .containsOnlyKeys("link");
        }
        assertThat(refused(new SessionInput("nav", "25:00", "", null, null, "99", null), "VISIEM", "P-99"))
                .containsOnlyKeys("audience", "items", "day", "from", "to", "weeks", "place");
        String code = plan("INTERNAL", null, usual());
        assertThat(wrong(() -> enrolments.enrol(code, new EnrolInput("nav-tada", null, null), MANAGER)))
                .containsOnlyKeys("user");
        assertThat(wrong(() -> enrolments.enrol(code, new EnrolInput(OUTSIDE, null, null), MANAGER)))
                .containsOnlyKeys("user");
        assertThat(wrong(() -> enrolments.enrol(code, new EnrolInput("auditors-1", null, null), MANAGER)))
                .containsOnlyKeys("user");
        assertThat(wrong(() -> enrolments.enrol(code, new EnrolInput(" ", "", null), MANAGER)))
                .containsOnlyKeys("user");
        assertThat(wrong(() -> enrolments.enrol(code, new EnrolInput(null, "Uzņēmums", "nav adrese"), MANAGER)))
                .containsOnlyKeys("organisation", "email");
        assertThat(sentAbout(code)).isZero();
    }

    private Map<String, String> refused(SessionInput session, String audience, String item) {
        return wrong(() -> trainings.add(
                new TrainingInput("A", "B", audience, List.of("POLICY"), List.of(item), null, null, null, null),
                session,
                PORTFOLIO));
    }

    private static Map<String, String> wrong(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            return refusal.fields();
        }
        throw new AssertionError("not refused");
    }

    @Test
    @DisplayName("two move the same session: the second is told; a session is taken out, the last one is not")
    void twoMove() {
        String code = plan("BOTH", null, usual());
        enrolments.join(code, OUTSIDE);
        long id = session(code).id();
        trainings.moveSession(code, id, at("2026-12-08", "10:00", "12:00", "3. telpa", "0"), MANAGER);
        assertThatThrownBy(
                        () -> trainings.moveSession(code, id, at("2026-12-09", "10:00", "12:00", "x", "0"), PORTFOLIO))
                .hasMessageContaining("mainījis kāds cits");
        assertThatThrownBy(() -> trainings.removeSession(code, id, MANAGER)).hasMessageContaining("vienīgā");
        trainings.addSessions(code, at("2026-12-15", "10:00", "12:00", "3. telpa", null), MANAGER);
        trainings.removeSession(code, id, MANAGER);
        assertThat(calendars(code, OUTSIDE)).hasSize(4);
        assertThat(told(calendars(code, OUTSIDE).get(3)).get(0)).isEqualTo("CANCEL");
        assertThat(trainings.find(code).orElseThrow().startsAt()).isEqualTo(Instant.parse("2026-12-15T08:00:00Z"));
        assertThat(Arrays.asList(Latvian.date(session(code).startsAt()))).containsExactly("15.12.2026.");
    }

    @Test
    @DisplayName(
            "only managers of its items plan a training; whom it is not for is refused, from outside as if it were not there")
    void rights() {
        String inside = plan("INTERNAL", null, usual());
        String both = plan("BOTH", null, usual());
        for (String other : List.of(INSIDE, "registrators-1", "auditors-1", "pakalpojuma-vaditajs-1")) {
            forbidden(() -> trainings.cancel(both, "x", other));
            forbidden(() -> trainings.held(both, other));
            forbidden(() -> trainings.addSessions(both, usual(), other));
            forbidden(() -> enrolments.enrol(both, partner(1), other));
            forbidden(() -> enrolments.mark(both, 1, Map.of(), other));
            forbidden(() -> enrolments.leave(both, other));
            forbidden(() -> enrolments.calendar(both, other));
        }
        forbidden(() -> enrolments.join(both, "auditors-1"));
        assertThat(kind(() -> trainings.open(inside, OUTSIDE))).isEqualTo(Refusal.Kind.MISSING);
        assertThat(kind(() -> enrolments.join(inside, OUTSIDE))).isEqualTo(Refusal.Kind.MISSING);
        assertThat(kind(() -> trainings.open("AP-7777", OUTSIDE))).isEqualTo(Refusal.Kind.MISSING);
        assertThat(kind(() -> trainings.open(both, "arejais-sniedzejs-2"))).isEqualTo(Refusal.Kind.MISSING);
        enrolments.join(both, INSIDE);
        assertThat(enrolments.calendar(both, INSIDE)).contains("BEGIN:VEVENT");
    }

    private static void forbidden(Runnable deed) {
        assertThat(kind(deed)).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    private static Refusal.Kind kind(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            return refusal.kind();
        }
        throw new AssertionError("not refused");
    }
}
