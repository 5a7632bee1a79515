package lv.saimnieks.cases.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.register.RegisterDescription;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many cases of each register have a task that is late, for those who see all of its cases. */
@Service
@Transactional(readOnly = true)
class Deadlines {

    private static final Duration SOON = Duration.ofDays(7);

    private final ObjectProvider<CaseType> types;
    private final ObjectProvider<RegisterDescription> lists;
    private final CaseAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(
            ObjectProvider<CaseType> types,
            ObjectProvider<RegisterDescription> lists,
            CaseAccess access,
            JdbcClient jdbc,
            Clock clock) {
        this.types = types;
        this.lists = lists;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Cases of a register that have open tasks.
     *
     * @param late with a task whose time has passed
     * @param soon with none that is late and one that is due within seven days
     * @param open all of them
     * @param lateHref the list, of late ones where it can be narrowed so
     */
    public record OfRegister(String label, String href, String lateHref, long late, long soon, long open) {}

    /** One for each register of which the person sees all cases and which has open tasks. */
    List<OfRegister> of(String user) {
        return types.stream()
                .filter(type -> access.readsAll(type.register(), user))
                .map(type -> of(type, user))
                .filter(found -> found.open() > 0)
                .toList();
    }

    private OfRegister of(CaseType type, String user) {
        Instant now = clock.instant();
        String path = type.place().path();
        return jdbc.sql("""
                        select coalesce(sum(case when due_at < :now then 1 end), 0) late,
                          coalesce(sum(case when due_at >= :now and due_at < :soon then 1 end), 0) soon, count(*) cases
                        from (select k.case_number, min(k.due_at) due_at from case_open_task k
                          where k.case_number like :numbers and %s group by k.case_number) c""".formatted(CaseAccess.notExcluded("k.case_number")))
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(SOON)))
                .param("numbers", type.register().prefix() + "-%")
                .param("viewer", user)
                .query((row, n) -> new OfRegister(
                        type.place().label(),
                        path,
                        late(path).orElse(path),
                        row.getLong("late"),
                        row.getLong("soon"),
                        row.getLong("cases")))
                .single();
    }

    private Optional<String> late(String path) {
        return lists.stream()
                .filter(list -> list.source().path().equals(path))
                .filter(list -> list.filters().stream().anyMatch(f -> f.name().equals("overdue")))
                .map(list -> path + "?overdue=true")
                .findFirst();
    }
}
