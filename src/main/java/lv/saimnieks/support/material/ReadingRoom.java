package lv.saimnieks.support.material;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may read: still to be confirmed, newest, by topic and by words. Nothing else is ever counted or named. */
@Service
@Transactional(readOnly = true)
public class ReadingRoom {

    private static final int NEWEST = 8;

    private static final String COLUMNS =
            "select c.code, c.version, c.title, c.summary, c.valid_until, c.published_at from support_material c ";

    /** The last version up to the published one that was to be read anew. */
    private static final String ASKED = """
            join support_material a on a.code = c.code and a.version = (select max(o.version) from support_material o
              where o.code = c.code and o.version <= c.version and o.published_at is not null
                and (o.significant or o.version = 1))
            join support_material_reading r on r.material_id = a.id and r.user_id = :user
              and r.asked_at is not null and r.confirmed_at is null""";

    private final JdbcClient jdbc;
    private final MaterialAccess access;
    private final Clock clock;

    ReadingRoom(JdbcClient jdbc, MaterialAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** A published material in a list. */
    public record Entry(String code, int version, String title, String summary, boolean lapsed, Instant publishedAt) {}

    /** What the person was asked to read and has not confirmed, the oldest first. */
    public List<Entry> toRead(String user) {
        return list(ASKED, readable(user).put("user", user), " order by c.published_at, c.id").stream()
                .filter(e -> !e.lapsed())
                .toList();
    }

    /** The last published, the newest first. */
    public List<Entry> newest(String user) {
        return list("", readable(user), " order by c.published_at desc, c.id desc").stream()
                .filter(e -> !e.lapsed())
                .limit(NEWEST)
                .toList();
    }

    /** How many materials there are for the person on each topic. */
    public Map<Topic, Integer> topics(String user) {
        SqlWhere where = readable(user);
        Map<Topic, Integer> counts = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            counts.put(topic, 0);
        }
        jdbc.sql("select t.topic from support_material c join support_material_topic t on t.material_id = c.id"
                        + where.sql())
                .params(where.parameters())
                .query(String.class)
                .list()
                .forEach(t -> counts.merge(Topic.valueOf(t), 1, Integer::sum));
        return counts;
    }

    /**
     * The materials that have all of the words, in any case, with or without marks: first whose title is just that, then
     * whose title has it as it was typed, then in other letters, then the others; what has lapsed stands last.
     */
    public List<Entry> find(String text, String user) {
        String typed = text.strip();
        return list("", readable(user).words("c.search_text", "text", typed), " order by c.title, c.id").stream()
                .sorted(Comparator.comparing(Entry::lapsed).thenComparing(e -> distance(e.title(), typed)))
                .toList();
    }

    private static int distance(String title, String typed) {
        String folded = Latvian.fold(title);
        String wanted = Latvian.fold(typed);
        if (folded.equals(wanted)) {
            return 0;
        }
        boolean asTyped = title.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
        return asTyped ? 1 : folded.contains(wanted) ? 2 : 3;
    }

    private SqlWhere readable(String user) {
        return new SqlWhere().and(access.published(user));
    }

    private List<Entry> list(String joined, SqlWhere where, String order) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(COLUMNS + joined + where.sql() + order)
                .params(where.parameters())
                .query((row, i) -> new Entry(
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("summary"),
                        Material.lapsed(row.getObject("valid_until", LocalDate.class), today),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
