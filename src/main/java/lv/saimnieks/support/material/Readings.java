package lv.saimnieks.support.material;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was asked to read which version, and who has confirmed it. */
@Repository
class Readings {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Readings(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    void ask(long material, Collection<String> people) {
        OffsetDateTime now = now();
        template.batchUpdate(
                "insert into support_material_reading (material_id, user_id, asked_at) values (?, ?, ?)",
                people.stream().map(p -> new Object[] {material, p, now}).toList());
    }

    /** Nothing changes for who has confirmed it already. */
    void confirm(long material, String user) {
        int asked = jdbc.sql("update support_material_reading set confirmed_at = coalesce(confirmed_at, ?)"
                        + " where material_id = ? and user_id = ?")
                .params(now(), material, user)
                .update();
        if (asked == 0) {
            jdbc.sql("insert into support_material_reading (material_id, user_id, confirmed_at) values (?, ?, ?)")
                    .params(material, user, now())
                    .update();
        }
    }

    private record Row(String userId, OffsetDateTime askedAt, OffsetDateTime confirmedAt) {

        Materials.Reading reading() {
            return new Materials.Reading(userId, moment(askedAt), moment(confirmedAt));
        }

        private static Instant moment(OffsetDateTime at) {
            return at == null ? null : at.toInstant();
        }
    }

    List<Materials.Reading> of(long material) {
        return jdbc
                .sql("select user_id, asked_at, confirmed_at from support_material_reading where material_id = ?"
                        + " order by user_id")
                .param(material)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::reading)
                .toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
