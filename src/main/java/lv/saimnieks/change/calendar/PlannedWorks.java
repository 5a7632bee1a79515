package lv.saimnieks.change.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.change.model.ChangeStatus;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.PlanItem.ItemResult;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.SqlWhere;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Planned work of all changes, by day. Staff of the house see that something is planned; title and work only of changes
 * that they may read. A provider from outside sees nothing else, and nobody sees what is kept from them.
 */
@Component
@Transactional(readOnly = true)
public class PlannedWorks {

    /** What belongs to a change is put together once for each, however much work it has. */
    private static final String SELECT = """
            with w as (select i.id, c.number, c.title, c.status, c.closure_code, i.what, i.who, i.planned_from, i.planned_to,
              i.item_result, i.slot, i.change_id, %s as readable
              from change_plan_item i join change_request c on c.id = i.change_id%s)
            select w.*, t.codes as targets, a.codes as affected from w
            left join (select change_id, string_agg(item_code, ',') as codes from change_target
              where change_id in (select change_id from w) group by change_id) t on t.change_id = w.change_id
            left join (select change_id, string_agg(item_code, ',') as codes from change_affected
              where selected and change_id in (select change_id from w) group by change_id) a on a.change_id = w.change_id
            order by w.planned_from, w.planned_to, w.number, w.slot""";

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Users users;

    PlannedWorks(JdbcClient jdbc, CaseAccess access, Users users) {
        this.jdbc = jdbc;
        this.access = access;
        this.users = users;
    }

    /** What the person may see, in order of days. */
    public List<PlannedWork> seenBy(String viewer, Days days) {
        boolean all = access.readsAll(viewer);
        SqlWhere where = within(days).and(CaseAccess.notExcluded("c.number")).put("viewer", viewer);
        if (!all && !Role.ofHouse(users.rolesOf(viewer))) {
            where.and(CaseAccess.hasPart("c.number"));
        }
        return find(where, all ? "true" : CaseAccess.hasPart("c.number"));
    }

    /** What is still to be done in other changes; with titles, which are for who may read them only. */
    List<PlannedWork> besides(String number, Days days) {
        return find(
                within(days)
                        .and("c.number <> :number", "number", number)
                        .and("i.item_result is null and c.status in ('PLANNED', 'IMPLEMENTING')"),
                "true");
    }

    private static SqlWhere within(Days days) {
        return new SqlWhere()
                .and("not i.dropped")
                .and("i.planned_to >= :first", "first", days.from())
                .and("i.planned_from <= :last", "last", days.to());
    }

    private List<PlannedWork> find(SqlWhere where, String readable) {
        return jdbc.sql(SELECT.formatted(readable, where.sql()))
                .params(where.parameters())
                .query((row, n) -> read(row))
                .list();
    }

    private static PlannedWork read(ResultSet row) throws SQLException {
        boolean readable = row.getBoolean("readable");
        String closure = row.getString("closure_code");
        String result = row.getString("item_result");
        return new PlannedWork(
                row.getLong("id"),
                row.getString("number"),
                readable ? row.getString("title") : null,
                ChangeStatus.valueOf(row.getString("status")),
                closure == null ? null : ClosureCode.valueOf(closure),
                readable ? row.getString("what") : null,
                row.getString("who"),
                new Days(
                        row.getDate("planned_from").toLocalDate(),
                        row.getDate("planned_to").toLocalDate()),
                result == null ? null : ItemResult.valueOf(result),
                codes(row.getString("targets")),
                codes(row.getString("affected")));
    }

    private static Set<String> codes(@Nullable String list) {
        return list == null ? Set.of() : new TreeSet<>(List.of(list.split(",")));
    }
}
