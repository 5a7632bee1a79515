package lv.saimnieks.support.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lv.saimnieks.cases.SupportOfItems;
import lv.saimnieks.support.coverage.Cell.Means;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what of methodical support is about services and resources that somebody changes (PU2-12/O1). */
@Component
class SupportToRenew implements SupportOfItems {

    private static final String PART = """
            select '%1$s' as kind, m.code, m.title, m.audience,
                (select string_agg(t.topic, ',') from support_%2$s_topic t where t.%2$s_id = m.id) as topics,
                (select string_agg(i.item_code, ', ') from support_%2$s_item i where i.%2$s_id = m.id) as items
              from support_%2$s m where m.state %3$s and\s""";
    private static final String ABOUT =
            "exists (select 1 from support_%1$s_item i where i.%1$s_id = m.id and i.item_code in (:items))";
    private static final String ABOUT_NONE = "not exists (select 1 from support_%1$s_item i where i.%1$s_id = m.id)";

    private final JdbcClient jdbc;
    private final MaterialAccess access;

    SupportToRenew(JdbcClient jdbc, MaterialAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Support> of(Collection<String> items, String viewer) {
        if (access.outside(viewer)) {
            return List.of();
        }
        String about = items.isEmpty() ? ABOUT_NONE : ABOUT;
        String sql = PART.formatted(SupportKind.MATERIAL, "material", "= 'PUBLISHED'") + about.formatted("material")
                + " union all "
                + PART.formatted(SupportKind.TRAINING, "training", "in ('PLANNED', 'HELD')")
                + about.formatted("training")
                + " order by kind, code";
        return jdbc.sql(sql)
                .param("items", items.isEmpty() ? List.of("") : items)
                .query((row, i) -> read(row))
                .list();
    }

    private static Support read(ResultSet row) throws SQLException {
        SupportKind kind = SupportKind.valueOf(row.getString("kind"));
        String code = row.getString("code");
        String title = row.getString("title");
        String items = row.getString("items");
        String topics = row.getString("topics");
        return new Support(
                code,
                title,
                kind.label(),
                Arrays.stream((topics == null ? "" : topics).split(","))
                        .filter(t -> !t.isEmpty())
                        .map(t -> Topic.valueOf(t).label())
                        .collect(Collectors.joining("; ")),
                items == null ? "" : items,
                Audience.valueOf(row.getString("audience")).label(),
                new Means(kind == SupportKind.TRAINING, code, title).page());
    }
}
