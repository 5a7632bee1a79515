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

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<String> words(String sql, long id) {
        return jdbc.sql(sql).param(id).query(String.class).list();
    }

    /** A code that no material has. */
    String freeCode() {
        return "MM-%04d"
                .formatted(jdbc.sql("select count(distinct code) from support_material")
                                .query(Long.class)
                                .single()
                        + 1);
    }

    /** Enters a draft; a second one of the same version is refused by the database. */
    void insert(String code, int version, String owner, MaterialInput typed, MaterialInput.Read read, String user) {
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
        link(
                jdbc.sql("select id from support_material where code = ? and version = ?")
                        .params(code, version)
                        .query(Long.class)
                        .single(),
                read);
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
        return Latvian.fold(String.join(" ", code, typed.title(), typed.summary(), typed.body()));
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

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
