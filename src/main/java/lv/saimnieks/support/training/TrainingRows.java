package lv.saimnieks.support.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Trainings with their sessions and people in the database. */
@Repository
class TrainingRows {

    /** With its topics, items and materials, each joined by commas. */
    static final String TABLE = """
            (select t.*, (select string_agg(a.topic, ',') from support_training_topic a where a.training_id = t.id) as topics,
                (select string_agg(a.item_code, ',') from support_training_item a where a.training_id = t.id) as items,
                (select string_agg(a.material_code, ',') from support_training_material a where a.training_id = t.id) as materials
              from support_training t) c""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TrainingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Training> find(String code) {
        return jdbc.sql("select c.* from " + TABLE + " where c.code = ?")
                .param(code)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The training once nobody else changes it: until the transaction ends others wait. */
    Training lock(Training training) {
        jdbc.sql("select id from support_training where id = ? for update")
                .param(training.id())
                .query(Long.class)
                .single();
        return find(training.code()).orElseThrow();
    }

    List<Training> usable() {
        return jdbc.sql("select c.* from " + TABLE
                        + " where c.state <> 'CANCELLED' order by c.starts_at desc, c.id desc")
                .query((row, i) -> read(row))
                .list();
    }

    private static Training read(ResultSet row) throws SQLException {
        return new Training(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("description"),
                TrainingState.valueOf(row.getString("state")),
                Audience.valueOf(row.getString("audience")),
                words(row, "topics").stream().map(Topic::valueOf).collect(Collectors.toCollection(TreeSet::new)),
                words(row, "items"),
                words(row, "materials"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getObject("capacity", Integer.class),
                row.getObject("valid_months", Integer.class),
                row.getString("organiser"),
                row.getString("calendar_from"),
                row.getInt("edits"),
                row.getString("reason"));
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        String joined = row.getString(column);
        return joined == null ? Set.of() : new TreeSet<>(Arrays.asList(joined.split(",")));
    }

    /** Enters a training with its first sessions; answers its code. */
    String insert(
            TrainingInput typed, TrainingInput.Read read, List<SessionInput.Slot> slots, String user, String from) {
        jdbc.sql("select register from register_lock where register = 'AP' for update")
                .query(String.class)
                .single();
        String code = "AP-%04d"
                .formatted(jdbc.sql("select count(*) from support_training")
                                .query(Long.class)
                                .single()
                        + 1);
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into support_training (code, title, description, state, audience, starts_at, ends_at,
                          capacity, valid_months, organiser, calendar_from, search_text, edits)
                        values (?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(
                        code,
                        typed.title(),
                        typed.description(),
                        read.audience().name())
                .params(utc(slots.get(0).start()), utc(slots.get(0).end()), read.capacity(), read.validMonths())
                .params(user, from, folded(code, typed))
                .update(id, "id");
        link(id.getKeyAs(Long.class), read);
        return code;
    }

    /** Saves a training unless somebody has saved it since it was read. */
    boolean update(Training training, String basedOn, TrainingInput typed, TrainingInput.Read read) {
        if (!String.valueOf(training.edits()).equals(basedOn)) {
            return false;
        }
        jdbc.sql("""
                        update support_training set title = ?, description = ?, audience = ?, capacity = ?,
                          valid_months = ?, search_text = ?, edits = edits + 1 where id = ?""")
                .params(typed.title(), typed.description(), read.audience().name(), read.capacity())
                .params(read.validMonths(), folded(training.code(), typed), training.id())
                .update();
        List.of("topic", "item", "material")
                .forEach(part -> jdbc.sql("delete from support_training_" + part + " where training_id = ?")
                        .param(training.id())
                        .update());
        link(training.id(), read);
        return true;
    }

    private void link(long id, TrainingInput.Read read) {
        link(id, "topic", read.topics().stream().map(Enum::name).toList());
        link(id, "item", read.items());
        link(id, "material", read.materials());
    }

    private void link(long id, String part, Collection<String> values) {
        values.forEach(v -> jdbc.sql("insert into support_training_" + part + " values (?, ?)")
                .params(id, v)
                .update());
    }

    private static String folded(String code, TrainingInput typed) {
        return Latvian.fold(String.join(" ", code, typed.title(), typed.description()));
    }

    void state(Training training, TrainingState state, String reason) {
        jdbc.sql("update support_training set state = ?, reason = ?, edits = edits + 1 where id = ?")
                .params(state.name(), reason, training.id())
                .update();
    }

    List<Session> sessions(Training training) {
        return jdbc.sql("select * from support_training_session where training_id = ? order by starts_at, id")
                .param(training.id())
                .query(Session.class)
                .list();
    }

    void addSession(Training training, SessionInput.Slot slot, SessionInput typed) {
        jdbc.sql("insert into support_training_session (training_id, starts_at, ends_at, place, link, sequence)"
                        + " values (?, ?, ?, ?, ?, 0)")
                .params(training.id(), utc(slot.start()), utc(slot.end()), typed.place(), typed.link())
                .update();
        around(training);
    }

    /** Moves a session; its sequence grows. */
    void moveSession(Training training, long session, SessionInput.Slot slot, SessionInput typed) {
        jdbc.sql("update support_training_session set starts_at = ?, ends_at = ?, place = ?, link = ?,"
                        + " sequence = sequence + 1 where id = ?")
                .params(utc(slot.start()), utc(slot.end()), typed.place(), typed.link(), session)
                .update();
        around(training);
    }

    void removeSession(Training training, long session) {
        jdbc.sql("delete from support_training_session where id = ?")
                .param(session)
                .update();
        around(training);
    }

    /** The training lasts from its first session to its last. */
    private void around(Training training) {
        jdbc.sql("""
                        update support_training set
                          starts_at = (select min(s.starts_at) from support_training_session s where s.training_id = ?),
                          ends_at = (select max(s.ends_at) from support_training_session s where s.training_id = ?)
                         where id = ?""").params(training.id(), training.id(), training.id()).update();
    }

    /** People are about to be told something new of the sessions that are not over. */
    void nextSequence(Training training) {
        jdbc.sql("update support_training_session set sequence = sequence + 1 where training_id = ? and ends_at > ?")
                .params(training.id(), utc(clock.instant()))
                .update();
    }

    /** Those who have ever enrolled, in the order in which they came. */
    List<Participant> participants(Training training) {
        return jdbc.sql("select * from support_training_participant where training_id = ? order by turn")
                .param(training.id())
                .query(Participant.class)
                .list();
    }

    void enrol(Training training, EnrolInput who, Seat seat, String by) {
        jdbc.sql("""
                        insert into support_training_participant
                          (training_id, user_id, organisation, email, state, turn, enrolled_at, enrolled_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(training.id(), who.user(), who.organisation(), who.email(), seat.name())
                .params(nextTurn(training), utc(clock.instant()), by)
                .update();
    }

    /** People without a user of trainings that ended before then are known by their organisation alone. */
    void forgetAddresses(Instant before) {
        jdbc.sql("""
                        update support_training_participant set email = null
                         where email is not null and training_id in (select id from support_training where ends_at < ?)
                        """).param(utc(before)).update();
    }

    private int nextTurn(Training training) {
        return jdbc.sql("select coalesce(max(turn), 0) + 1 from support_training_participant where training_id = ?")
                .param(training.id())
                .query(Integer.class)
                .single();
    }

    /** Somebody who had left comes back, behind those who came meanwhile. */
    void enrolAgain(Training training, Participant participant, Seat seat, String by) {
        jdbc.sql("update support_training_participant set turn = ?, enrolled_at = ?, enrolled_by = ? where id = ?")
                .params(nextTurn(training), utc(clock.instant()), by, participant.id())
                .update();
        seat(participant, seat);
    }

    void seat(Participant participant, Seat seat) {
        jdbc.sql("update support_training_participant set state = ? where id = ?")
                .params(seat.name(), participant.id())
                .update();
    }

    void feedback(Participant participant, int rating, String text) {
        jdbc.sql("update support_training_participant set rating = ?, feedback = ? where id = ?")
                .params(rating, text, participant.id())
                .update();
    }

    private record Mark(long participantId, long sessionId, Attendance mark) {}

    /** Participant → session → what is marked. */
    Map<Long, Map<Long, Attendance>> marks(Training training) {
        Map<Long, Map<Long, Attendance>> marks = new HashMap<>();
        jdbc.sql("select a.* from support_training_attendance a"
                        + " join support_training_session s on s.id = a.session_id where s.training_id = ?")
                .param(training.id())
                .query(Mark.class)
                .list()
                .forEach(m -> marks.computeIfAbsent(m.participantId(), p -> new HashMap<>())
                        .put(m.sessionId(), m.mark()));
        return marks;
    }

    /** @param mark null for not marked */
    void mark(long session, long participant, Attendance mark) {
        jdbc.sql("delete from support_training_attendance where session_id = ? and participant_id = ?")
                .params(session, participant)
                .update();
        if (mark != null) {
            jdbc.sql("insert into support_training_attendance values (?, ?, ?)")
                    .params(session, participant, mark.name())
                    .update();
        }
    }

    Optional<Participant> participant(String code, long id) {
        return find(code).stream()
                .flatMap(t -> participants(t).stream())
                .filter(p -> p.id() == id)
                .findFirst();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
