package lv.saimnieks.change.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.change.meeting.Meeting.Addition;
import lv.saimnieks.change.meeting.Meeting.Item;
import lv.saimnieks.change.meeting.Meeting.Lead;
import lv.saimnieks.change.meeting.Meeting.Person;
import lv.saimnieks.shared.Latvian;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings as they are stored. */
@Repository
class MeetingRows {

    /** What the numbers begin with. */
    static final String PREFIX = "SAP-";

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Meeting> find(String number) {
        return jdbc.sql("select * from change_meeting where number = ?")
                .param(number)
                .query(Meeting.class)
                .optional();
    }

    /** The meeting, which nobody else writes until the transaction is over. */
    Optional<Meeting> lock(String number) {
        return jdbc.sql("select * from change_meeting where number = ? for update")
                .param(number)
                .query(Meeting.class)
                .optional();
    }

    List<Person> people(String number) {
        return jdbc.sql("select user_id, invited, present from change_meeting_person where number = ?"
                        + " order by invited desc, user_id")
                .param(number)
                .query(Person.class)
                .list();
    }

    List<Item> items(String number) {
        return jdbc.sql("select id, change_number, place, minutes, decided_round, title, kind, risk"
                        + " from change_meeting_item where number = ? order by place, id")
                .param(number)
                .query(Item.class)
                .list();
    }

    List<String> changes(String number) {
        return items(number).stream().map(Item::changeNumber).toList();
    }

    List<Addition> additions(String number) {
        return jdbc.sql("select said, written_by, written_at from change_meeting_addition where number = ? order by id")
                .param(number)
                .query(Addition.class)
                .list();
    }

    List<Lead> leads(String number) {
        return jdbc.sql("select before, after, taken_at from change_meeting_lead where number = ? order by id")
                .param(number)
                .query(Lead.class)
                .list();
    }

    /** Who organises it, and who did. */
    Set<String> leaders(Meeting meeting) {
        Set<String> leaders =
                new HashSet<>(leads(meeting.number()).stream().map(Lead::before).toList());
        leaders.add(meeting.organiser());
        return leaders;
    }

    /** Called meetings that have one of the changes on their agenda, by change; of several the one that comes first. */
    Map<String, String> onAgendas(Collection<String> changes) {
        Map<String, String> found = new HashMap<>();
        if (!changes.isEmpty()) {
            jdbc.sql(
                            "select i.change_number, i.number from change_meeting_item i join change_meeting m on m.number = i.number"
                                    + " where m.state = 'CALLED' and i.change_number in (:changes) order by m.starts_at, m.number")
                    .param("changes", changes)
                    .query((row, n) -> found.putIfAbsent(row.getString(1), row.getString(2)))
                    .list();
        }
        return found;
    }

    /** Meetings in which it was decided on a change, the oldest first. */
    List<Meeting> decidedOn(String change) {
        return jdbc.sql("select m.* from change_meeting m join change_meeting_item i on i.number = m.number"
                        + " where i.change_number = ? and i.decided_round is not null order by m.starts_at")
                .param(change)
                .query(Meeting.class)
                .list();
    }

    /** Those of the changes that wait for a decision, and until when at the latest. */
    Map<String, Instant> deciding(Collection<String> changes) {
        Map<String, Instant> due = new HashMap<>();
        jdbc.sql("select case_number, min(due_at) as due from case_open_task"
                        + " where task_key = 'Task_AuthoriseChange' and case_number in (:changes) group by case_number")
                .param("changes", changes)
                .query(Deciding.class)
                .list()
                .forEach(d -> due.put(d.caseNumber(), d.due()));
        return due;
    }

    private record Deciding(String caseNumber, @Nullable Instant due) {}

    boolean reads(String number, String user) {
        return jdbc.sql("select count(*) from change_meeting_person where number = ? and user_id = ? and reads")
                        .params(number, user)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void left(String user) {
        jdbc.sql("update change_meeting_person set reads = false where user_id = ?")
                .param(user)
                .update();
    }

    /** Numbers of the called meetings that the person organises. */
    List<String> calledBy(String user) {
        return jdbc.sql("select number from change_meeting where state = 'CALLED' and organiser = ? order by number")
                .param(user)
                .query(String.class)
                .list();
    }

    /** Lets somebody read a meeting. */
    void reading(String number, String user) {
        if (jdbc.sql("update change_meeting_person set reads = true where number = ? and user_id = ?")
                        .params(number, user)
                        .update()
                == 0) {
            addPerson(number, user, false, false);
        }
    }

    void lead(Meeting meeting, String user, Instant now) {
        jdbc.sql("insert into change_meeting_lead (number, before, after, taken_at) values (?, ?, ?, ?)")
                .params(meeting.number(), meeting.organiser(), user, Timestamp.from(now))
                .update();
        jdbc.sql("update change_meeting set organiser = ?, invited_at = null where number = ?")
                .params(user, meeting.number())
                .update();
        reading(meeting.number(), user);
        jdbc.sql("update change_meeting_person set invited = true where number = ? and user_id = ?")
                .params(meeting.number(), user)
                .update();
    }

    String nextNumber(int year) {
        String start = PREFIX + year + "-";
        String last = jdbc.sql("select max(number) from change_meeting where number like ?")
                .param(start + "%")
                .query(String.class)
                .optional()
                .orElse(start + "0");
        return start + "%04d".formatted(Integer.parseInt(last.substring(start.length())) + 1);
    }

    void add(String number, String organiser, MeetingInput.Read typed, Instant now) {
        jdbc.sql("""
                        insert into change_meeting
                          (number, state, organiser, starts_at, ends_at, place, search_text, sequence, called_at)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?)""")
                .params(number, MeetingState.CALLED.name(), organiser)
                .params(Timestamp.from(typed.startsAt()), Timestamp.from(typed.endsAt()), typed.place())
                .params(words(number, typed.place()), Timestamp.from(now))
                .update();
    }

    void change(String number, MeetingInput.Read typed) {
        jdbc.sql("update change_meeting set starts_at = ?, ends_at = ?, place = ?, search_text = ?, invited_at = null"
                        + " where number = ?")
                .params(Timestamp.from(typed.startsAt()), Timestamp.from(typed.endsAt()), typed.place())
                .params(words(number, typed.place()), number)
                .update();
    }

    private static String words(String number, String place) {
        return Latvian.fold(number + "\n" + place);
    }

    /** The invitation is out of date. */
    void changed(String number) {
        jdbc.sql("update change_meeting set invited_at = null where number = ?")
                .param(number)
                .update();
    }

    void invited(String number, Instant now) {
        jdbc.sql("update change_meeting set sequence = sequence + 1, invited_at = ? where number = ?")
                .params(Timestamp.from(now), number)
                .update();
    }

    void protocol(String number, @Nullable String guests, @Nullable String minutes) {
        jdbc.sql("update change_meeting set guests = ?, minutes = ? where number = ?")
                .params(guests, minutes, number)
                .update();
    }

    void end(String number, MeetingState state, Instant now) {
        jdbc.sql("update change_meeting set state = ?, closed_at = ? where number = ?")
                .params(state.name(), Timestamp.from(now), number)
                .update();
    }

    void addPerson(String number, String user, boolean invited, boolean present) {
        jdbc.sql(
                        "insert into change_meeting_person (number, user_id, invited, present, reads) values (?, ?, ?, ?, true)")
                .params(number, user, invited, present)
                .update();
    }

    void removePerson(String number, String user) {
        jdbc.sql("delete from change_meeting_person where number = ? and user_id = ?")
                .params(number, user)
                .update();
    }

    void mark(String number, String user, boolean present) {
        jdbc.sql("update change_meeting_person set present = ? where number = ? and user_id = ?")
                .params(present, number, user)
                .update();
    }

    void addItem(String number, String change, int place) {
        jdbc.sql("insert into change_meeting_item (number, change_number, place) values (?, ?, ?)")
                .params(number, change, place)
                .update();
    }

    void removeItem(long id) {
        jdbc.sql("delete from change_meeting_item where id = ?").param(id).update();
    }

    void place(long id, int place) {
        jdbc.sql("update change_meeting_item set place = ? where id = ?")
                .params(place, id)
                .update();
    }

    void itemMinutes(long id, @Nullable String minutes) {
        jdbc.sql("update change_meeting_item set minutes = ? where id = ?")
                .params(minutes, id)
                .update();
    }

    void decided(long id, int round) {
        jdbc.sql("update change_meeting_item set decided_round = ? where id = ?")
                .params(round, id)
                .update();
    }

    void keep(long id, String title, String kind, @Nullable String risk) {
        jdbc.sql("update change_meeting_item set title = ?, kind = ?, risk = ? where id = ?")
                .params(title, kind, risk, id)
                .update();
    }

    void addAddition(String number, String said, String user, Instant now) {
        jdbc.sql("insert into change_meeting_addition (number, said, written_by, written_at) values (?, ?, ?, ?)")
                .params(number, said, user, Timestamp.from(now))
                .update();
    }

    /** Takes out what was written about a change; what was written of a whole meeting goes with the last of its changes. */
    void forget(String change, String mark) {
        jdbc.sql("update change_meeting_item set minutes = ? where change_number = ? and minutes is not null")
                .params(mark, change)
                .update();
        List<String> over = jdbc.sql("""
                        select i.number from change_meeting_item i where i.change_number = ? and not exists
                          (select 1 from change_meeting_item x where x.number = i.number and not exists
                            (select 1 from case_erasure e where e.number = x.change_number and e.what = 'HISTORY'))""").param(change).query(String.class).list();
        over.forEach(number -> forgetWhole(number, mark));
    }

    private void forgetWhole(String number, String mark) {
        jdbc.sql("update change_meeting set minutes = ?, guests = null where number = ?")
                .params(mark, number)
                .update();
        jdbc.sql("update change_meeting_addition set said = ? where number = ?")
                .params(mark, number)
                .update();
    }
}
