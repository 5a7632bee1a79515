package lv.saimnieks.support.material;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.shared.Latvian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of materials in the database. */
@Repository
class MaterialRows {

    /** A few letters become many when they are folded; what lies beyond is not found by words. */
    private static final int SEARCHED = 110_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    MaterialRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All versions of a material, the newest first. */
    List<Material> versions(String code) {
        return jdbc.sql("select * from support_material where code = ? order by version desc")
                .param(code)
                .query((row, i) -> read(row))
                .list();
    }

    /** Whether there is any material. */
    boolean any() {
        return jdbc.sql("select count(*) from support_material")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Material read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        Set<Topic> topics = new TreeSet<>();
        words("select topic from support_material_topic where material_id = ?", id)
                .forEach(t -> topics.add(Topic.valueOf(t)));
        return new Material(
                id,
                row.getString("code"),
                row.getInt("version"),
                MaterialState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                Audience.valueOf(row.getString("audience")),
                row.getBoolean("significant"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("owner"),
                topics,
                new TreeSet<>(words("select item_code from support_material_item where material_id = ?", id)),
                row.getInt("edits"),
                row.getString("edited_by"),
                moment(row, "edited_at"),
                row.getString("published_by"),
                moment(row, "published_at"),
                row.getString("reason"));
    }

    Material get(long id) {
        return jdbc.sql("select * from support_material where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .single();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<String> words(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).list();
    }

    /** A code that no material has, nor gets meanwhile. */
    String freeCode() {
        String code;
        do {
            code = "MM-%04d"
                    .formatted(jdbc.sql("select nextval('support_material_code')")
                            .query(Long.class)
                            .single());
        } while (!versions(code).isEmpty());
        return code;
    }

    /** Enters a draft and answers its id; a second one of the same version is refused by the database. */
    long insert(String code, int version, String owner, MaterialInput typed, MaterialInput.Read read, String user) {
        jdbc.sql("""
                        insert into support_material (code, version, state, title, summary, body, audience, significant,
                          valid_until, owner, search_text, edits, edited_by, edited_at)
                        values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)""")
                .params(
                        code,
                        version,
                        typed.title(),
                        typed.summary(),
                        typed.body(),
                        read.audience().name())
                .params(read.significant(), read.validUntil(), owner, folded(code, typed), user, now())
                .update();
        long id = jdbc.sql("select id from support_material where code = ? and version = ?")
                .params(code, version)
                .query(Long.class)
                .single();
        link(id, read);
        return id;
    }

    /** Saves a draft unless somebody has saved it since it was read. */
    boolean update(Material draft, int basedOn, MaterialInput typed, MaterialInput.Read read, String user) {
        int saved = jdbc.sql("""
                        update support_material set title = ?, summary = ?, body = ?, audience = ?, significant = ?,
                          valid_until = ?, search_text = ?, state = 'DRAFT', edits = edits + 1, edited_by = ?, edited_at = ?
                         where id = ? and edits = ? and state in ('DRAFT', 'APPROVAL')""")
                .params(
                        typed.title(),
                        typed.summary(),
                        typed.body(),
                        read.audience().name(),
                        read.significant())
                .params(read.validUntil(), folded(draft.code(), typed), user, now(), draft.id(), basedOn)
                .update();
        if (saved == 1) {
            jdbc.sql("delete from support_material_topic where material_id = ?")
                    .param(draft.id())
                    .update();
            jdbc.sql("delete from support_material_item where material_id = ?")
                    .param(draft.id())
                    .update();
            link(draft.id(), read);
        }
        return saved == 1;
    }

    private void link(long id, MaterialInput.Read read) {
        read.topics()
                .forEach(t -> jdbc.sql("insert into support_material_topic values (?, ?)")
                        .params(id, t.name())
                        .update());
        read.items()
                .forEach(i -> jdbc.sql("insert into support_material_item values (?, ?)")
                        .params(id, i)
                        .update());
    }

    private static String folded(String code, MaterialInput typed) {
        String folded = Latvian.fold(String.join(" ", code, typed.title(), typed.summary(), typed.body()));
        return folded.substring(0, Math.min(SEARCHED, folded.length()));
    }

    /** Moves a version on; false when it was moved or saved by somebody else meanwhile. */
    boolean move(Material version, MaterialState next, String reason) {
        return jdbc.sql("update support_material set state = ?, reason = ? where id = ? and state = ? and edits = ?")
                        .params(
                                next.name(),
                                reason,
                                version.id(),
                                version.state().name(),
                                version.edits())
                        .update()
                == 1;
    }

    /** Notes who changes a draft otherwise than by its text, and keeps others from it until then; false when it is none. */
    boolean changing(long id, String user) {
        return jdbc.sql("update support_material set edited_by = ?, edited_at = ? where id = ? and state = 'DRAFT'")
                        .params(user, now(), id)
                        .update()
                == 1;
    }

    Set<Long> files(long material) {
        return jdbc.sql("select file_id from support_material_file where material_id = ?")
                .param(material)
                .query(Long.class)
                .set();
    }

    Set<Long> versionsWith(long file) {
        return jdbc.sql("select material_id from support_material_file where file_id = ?")
                .param(file)
                .query(Long.class)
                .set();
    }

    /** The same file twice is once. */
    void addFile(long material, long file) {
        if (!files(material).contains(file)) {
            jdbc.sql("insert into support_material_file (material_id, file_id) values (?, ?)")
                    .params(material, file)
                    .update();
        }
    }

    boolean removeFile(long material, long file) {
        return jdbc.sql("delete from support_material_file where material_id = ? and file_id = ?")
                        .params(material, file)
                        .update()
                == 1;
    }

    void published(long id, String user) {
        jdbc.sql("update support_material set published_by = ?, published_at = ? where id = ?")
                .params(user, now(), id)
                .update();
    }

    void withdrawn(long id, String user) {
        jdbc.sql("update support_material set withdrawn_by = ?, withdrawn_at = ? where id = ?")
                .params(user, now(), id)
                .update();
    }

    /** Published versions that are valid no longer than that day, and not asked about for their last one. */
    List<Long> due(LocalDate until) {
        return jdbc.sql("select id from support_material where state = 'PUBLISHED' and valid_until <= ?"
                        + " and (review_of is null or review_of <> valid_until) order by valid_until, id")
                .param(until)
                .query(Long.class)
                .list();
    }

    /** Notes that its last day is asked about; false when it was, or it is published no more. */
    boolean reviewing(long id) {
        return jdbc.sql("update support_material set review_of = valid_until where id = ? and state = 'PUBLISHED'"
                                + " and (review_of is null or review_of <> valid_until)")
                        .param(id)
                        .update()
                == 1;
    }

    /** Sets the last day of a version that is published; false when somebody changed it meanwhile. */
    boolean prolong(Material version, LocalDate until) {
        return jdbc.sql(
                                "update support_material set valid_until = ? where id = ? and state = 'PUBLISHED' and valid_until = ?")
                        .params(until, version.id(), version.validUntil())
                        .update()
                == 1;
    }

    void handOver(String code, String owner) {
        jdbc.sql("update support_material set owner = ? where code = ? and state in ('DRAFT', 'APPROVAL', 'PUBLISHED')")
                .params(owner, code)
                .update();
    }

    void note(long id, Upkeep.Kind kind, String was, String becomes, String user) {
        jdbc.sql("insert into support_material_note (material_id, kind, was, becomes, noted_by, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, kind.name(), was, becomes, user, now())
                .update();
    }

    List<Upkeep.Note> notes(String code) {
        return jdbc.sql("select n.* from support_material_note n join support_material m on m.id = n.material_id"
                        + " where m.code = ? order by n.id desc")
                .param(code)
                .query((row, i) -> new Upkeep.Note(
                        Upkeep.Kind.valueOf(row.getString("kind")),
                        row.getString("was"),
                        row.getString("becomes"),
                        row.getString("noted_by"),
                        moment(row, "noted_at")))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
