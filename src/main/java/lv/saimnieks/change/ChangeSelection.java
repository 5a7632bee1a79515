package lv.saimnieks.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.ManagerIndex;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Scope;

/** The SQL condition of a {@link ChangeFilter} with its parameters. */
final class ChangeSelection {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param onlyOf user id whose cases alone are shown; null shows all */
    ChangeSelection(ChangeFilter filter, String onlyOf, ManagerIndex managers, Instant now) {
        parameters.put("now", Timestamp.from(now));
        if (onlyOf != null) {
            and(CaseAccess.hasPart("c.number"));
            parameters.put("viewer", onlyOf);
        }
        if (filter.number() != null) {
            and("lower(c.number) like :number escape '!'");
            parameters.put("number", anywhere(filter.number()));
        }
        text(filter.text());
        equal("c.status", "status", filter.status());
        equal("c.change_type", "type", filter.type());
        equal("c.complexity", "complexity", filter.complexity());
        equal("c.origin_task", "origin", filter.originTask());
        item(filter.item());
        received(filter.receivedFrom(), filter.receivedTo());
        if (filter.overdue()) {
            and(
                    "exists (select 1 from ACT_RU_TASK k where k.PROC_INST_ID_ = c.process_instance and k.DUE_DATE_ < :now)");
        }
        if (filter.manager() != null) {
            manager(filter.manager(), managers);
        }
    }

    private void text(String text) {
        if (text == null) {
            return;
        }
        List<String> words =
                Arrays.stream(Latvian.fold(text).split(" ")).distinct().toList();
        for (int i = 0; i < words.size(); i++) {
            and("c.search_text like :word" + i + " escape '!'");
            parameters.put("word" + i, anywhere(words.get(i)));
        }
    }

    private void item(String code) {
        if (code != null) {
            and("(exists (select 1 from change_target t where t.change_id = c.id and t.item_code = :item)"
                    + " or exists (select 1 from change_affected a where a.change_id = c.id and a.item_code = :item"
                    + " and a.selected))");
            parameters.put("item", code);
        }
    }

    private void received(LocalDate from, LocalDate to) {
        if (from != null) {
            and("c.received_at >= :receivedFrom");
            parameters.put("receivedFrom", startOf(from));
        }
        if (to != null) {
            and("c.received_at < :receivedTo");
            parameters.put("receivedTo", startOf(to.plusDays(1)));
        }
    }

    /** The cases a person manages, as {@link lv.saimnieks.catalogue.Levels} says of each of them. */
    private void manager(String user, ManagerIndex managers) {
        List<String> ways = new ArrayList<>();
        for (ItemKind kind : ItemKind.values()) {
            Scope scope = Scope.valueOf(kind.name());
            List<String> own = managers.managedBy(user, kind);
            if (!own.isEmpty()) {
                ways.add(scopeIs(scope) + targetIn("own" + kind, own));
            }
            if (managers.managersOf(scope, List.of()).contains(user)) {
                ways.add(scopeIs(scope) + "not " + targetIn("managed" + kind, managers.managed(kind)));
            }
        }
        String service = targetIn("services", managers.codes(ItemKind.SERVICE));
        String resource = targetIn("resources", managers.codes(ItemKind.RESOURCE));
        if (managers.managersOf(Scope.INSTITUTION, List.of()).contains(user)) {
            ways.add("%s(%s and %s or not %2$s and not %3$s)".formatted(scopeIs(Scope.INSTITUTION), service, resource));
        }
        if (managesSide(user, ItemKind.SERVICE, managers)) {
            ways.add(scopeIs(Scope.INSTITUTION) + service + " and not " + resource);
        }
        if (managesSide(user, ItemKind.RESOURCE, managers)) {
            ways.add(scopeIs(Scope.INSTITUTION) + resource + " and not " + service);
        }
        and(ways.isEmpty() ? "1 = 0" : "((" + String.join(") or (", ways) + "))");
    }

    private static boolean managesSide(String user, ItemKind kind, ManagerIndex managers) {
        return managers.codes(kind).stream()
                .limit(1)
                .anyMatch(any ->
                        managers.managersOf(Scope.INSTITUTION, List.of(any)).contains(user));
    }

    private static String scopeIs(Scope scope) {
        return "c.scope = '" + scope + "' and ";
    }

    private String targetIn(String name, Collection<String> codes) {
        parameters.put(name, codes.isEmpty() ? List.of("") : codes);
        return "exists (select 1 from change_target t where t.change_id = c.id and t.item_code in (:" + name + "))";
    }

    private void equal(String column, String name, Object value) {
        if (value != null) {
            and(column + " = :" + name);
            parameters.put(name, value instanceof Enum<?> e ? e.name() : value);
        }
    }

    private void and(String condition) {
        conditions.add(condition);
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Latvian.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static String anywhere(String word) {
        return "%" + Latvian.fold(word).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
