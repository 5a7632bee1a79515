package lv.saimnieks.complaint.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What submitters wrote, as it was; only ever added to (2.6, invariant 2: the database refuses a change). */
@Repository
public class SubmissionTexts {

    /** What a text is. */
    public enum Kind implements Labelled {
        ORIGINAL,
        READ,
        ANSWER,
        LETTER
    }

    /** A text with the subject of its letter, if it had one. */
    public record Text(Kind kind, String subject, String text, Instant cameAt) {}

    private final JdbcClient jdbc;

    SubmissionTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String number, Text text) {
        jdbc.sql(
                        "insert into submission_text (number, kind, subject, text, fingerprint, came_at) values (?, ?, ?, ?, ?, ?)")
                .params(number, text.kind().name(), text.subject(), text.text(), fingerprint(text.text()))
                .param(text.cameAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same for texts that differ in marks, capitals and spaces only. */
    private static String fingerprint(String text) {
        return Sha256.of(Latvian.fold(text));
    }

    /** The first one, then the others in the order in which they reached the institution. */
    public List<Text> of(String number) {
        return jdbc.sql("select kind, subject, text, came_at from submission_text where number = ?"
                        + " order by case when kind = 'ORIGINAL' then 0 else 1 end, came_at, id")
                .param(number)
                .query((row, i) -> text(row))
                .list();
    }

    /** The first one. */
    public String original(String number) {
        return of(number).stream().findFirst().map(Text::text).orElse("");
    }

    private static Text text(ResultSet row) throws SQLException {
        return new Text(
                Kind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
