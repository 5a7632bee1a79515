package lv.saimnieks.intake.mail;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.complaint.steps.UnregisteredLetters;
import lv.saimnieks.intake.mail.letter.LetterReason;
import lv.saimnieks.intake.mail.letter.ReceivedMail;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.SqlWhere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Every letter that reached the box, byte for byte unless it became a comment, and what became of it. */
@Repository
class LetterRegister implements UnregisteredLetters {

    private static final int PART = 256 * 1024;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_ID = 998;
    private static final int LONGEST = 1000;
    private static final String COLUMNS =
            "select id, arrived_at, taken_at, sender, reply_to, subject, size_bytes as size,"
                    + " state, reason, detail, number, settled_by, settled_at from mail_letter ";

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What became of a letter. */
    record Fate(
            LetterState state,
            @Nullable LetterReason reason,
            @Nullable String number,
            @Nullable String detail) {}

    @Override
    public long waiting() {
        return count(new SqlWhere().equal("state", "state", LetterState.HELD));
    }

    boolean knows(String fingerprint) {
        return count(new SqlWhere().equal("fingerprint", "fingerprint", fingerprint)) > 0;
    }

    private long count(SqlWhere where) {
        return jdbc.sql("select count(*) from mail_letter" + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
    }

    void add(ReceivedMail mail, Arrival arrival, Fate fate) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        String detail = PlainText.line(fate.detail());
        jdbc.sql("""
                        insert into mail_letter (fingerprint, message_id, arrived_at, taken_at, sender, reply_to, subject,
                          size_bytes, state, reason, detail, number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(mail.fingerprint(), PlainText.cut(PlainText.line(mail.messageId()), LONGEST_ID))
                .params(at(mail.arrivedAt()), at(clock.instant()), address(mail.from()), address(mail.replyTo()))
                .params(
                        fate.state() == LetterState.COMMENT ? "" : PlainText.cut(mail.subject(), LONGEST),
                        arrival.size(),
                        fate.state().name())
                .param(fate.reason() == null ? null : fate.reason().name())
                .param(detail.isEmpty() ? null : PlainText.cut(detail, LONGEST))
                .param(fate.number())
                .update(id, "id");
        long letter = id.getKeyAs(Long.class);
        byte[] content = fate.state() == LetterState.COMMENT ? new byte[0] : arrival.content();
        for (int from = 0; from < content.length; from += PART) {
            jdbc.sql("insert into mail_letter_part (letter_id, place, content) values (?, ?, ?)")
                    .params(
                            letter,
                            from / PART,
                            Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)))
                    .update();
        }
    }

    Optional<Letter> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(Letter.class).optional();
    }

    /** Locks the letter until the transaction ends. */
    Optional<Letter> lock(long id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(Letter.class)
                .optional();
    }

    /** The original; of a letter that is too large its headers. */
    byte[] original(long id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select content from mail_letter_part where letter_id = ? order by place")
                .param(id)
                .query(byte[].class)
                .list()
                .forEach(content::writeBytes);
        return content.toByteArray();
    }

    /** A page of letters, newest first; with a number those of one case, whatever became of them; none of cases kept from the viewer. */
    PageOf<Letter> page(List<LetterState> states, @Nullable String number, int page, int size, String viewer) {
        SqlWhere where = new SqlWhere()
                .and(CaseAccess.notExcluded("coalesce(number, '')"), "viewer", viewer)
                .equal("number", "number", number)
                .and(
                        "state in (:states)",
                        "states",
                        states.stream().map(Enum::name).toList());
        long total = count(where);
        List<Letter> rows = jdbc.sql(COLUMNS + where.sql()
                        + " order by arrived_at desc, id desc offset :skip rows fetch first :most rows only")
                .params(where.put("skip", (long) page * size).put("most", size).parameters())
                .query(Letter.class)
                .list();
        return new PageOf<>(rows, page, size, total);
    }

    /** How many letters of the same sender were taken since; with a number those added to this case, else those whose answers
     * go to the same address. */
    long since(Instant since, LetterState state, ReceivedMail mail, @Nullable String number) {
        return count(new SqlWhere()
                .equal("state", "state", state)
                .and("coalesce(sender, '') = :sender", "sender", Objects.requireNonNullElse(address(mail.from()), ""))
                .equal("reply_to", "replyTo", number == null ? address(mail.replyTo()) : null)
                .equal("number", "number", number)
                .and("taken_at > :since", "since", at(since)));
    }

    void settle(long id, LetterState state, @Nullable String number, String person) {
        jdbc.sql(
                        "update mail_letter set state = ?, number = coalesce(?, number), settled_by = ?, settled_at = ? where id = ?")
                .params(state.name(), number, person, at(clock.instant()), id)
                .update();
    }

    /** Takes away who wrote the letters of a case, and those of the same address that belong to none, and what they say. */
    void erase(String number, @Nullable String sender) {
        String whose = "number = :number or number is null and (sender = :sender or reply_to = :sender)";
        Map<String, Object> parameters = Map.of(
                "number", number, "sender", sender == null ? "" : sender.strip().toLowerCase(Locale.ROOT));
        jdbc.sql("delete from mail_letter_part where letter_id in (select id from mail_letter where " + whose + ")")
                .params(parameters)
                .update();
        jdbc.sql("update mail_letter set sender = null, reply_to = null, subject = '', detail = null, message_id = '',"
                        + " state = 'ERASED' where " + whose)
                .params(parameters)
                .update();
    }

    private static @Nullable String address(ReceivedMail.@Nullable Address address) {
        return address == null
                ? null
                : PlainText.cut(PlainText.line(address.address()).toLowerCase(Locale.ROOT), LONGEST_ADDRESS);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
