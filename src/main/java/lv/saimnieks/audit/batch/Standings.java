package lv.saimnieks.audit.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads where cases stand, at once for many of them. */
@Component
class Standings {

    private static final String SQL = """
            select p.ID_ as instance, coalesce(p.BUSINESS_KEY_, r.BUSINESS_KEY_, p.ID_) as number, p.PROC_DEF_KEY_ as process,
              p.PROC_DEF_ID_ as definition, p.STATE_ as state,
              (select count(*) from ACT_RU_JOB j where j.PROCESS_INSTANCE_ID_ = p.ID_ and j.RETRIES_ = 0) as failed,
              (select string_agg(distinct e.ACT_ID_, ',') from ACT_RU_EXECUTION e
                where e.PROC_INST_ID_ = p.ID_ and e.ACT_ID_ is not null
                  and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_)) as steps,
              (select min(b.id) from case_batch b join case_batch_case w on w.batch_id = b.id
                where w.instance = p.ID_ and w.state = 'WAITING' and b.state in ('WAITING', 'RUNNING')
                  and (b.id < :batch or :batch < 0)) as waiting_in
            from ACT_HI_PROCINST p left join ACT_HI_PROCINST r on r.ID_ = p.ROOT_PROC_INST_ID_
            where p.ID_ in (:ids) order by 2, 1""";
    private static final int AT_ONCE = 500;
    private static final long NONE = -1;

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their numbers; what the engine does not know any more is left out. */
    List<Standing> of(List<String> instances) {
        List<Standing> found = new ArrayList<>();
        for (int from = 0; from < instances.size(); from += AT_ONCE) {
            found.addAll(of(instances.subList(from, Math.min(instances.size(), from + AT_ONCE)), NONE));
        }
        return found;
    }

    /** @param batch the one that it is read for; earlier ones come first */
    Optional<Standing> of(String instance, long batch) {
        return of(List.of(instance), batch).stream().findFirst();
    }

    private List<Standing> of(Collection<String> instances, long batch) {
        return jdbc.sql(SQL)
                .param("ids", instances)
                .param("batch", batch)
                .query((row, n) -> new Standing(
                        row.getString("instance"),
                        row.getString("number"),
                        row.getString("process"),
                        row.getString("definition"),
                        row.getString("state"),
                        row.getInt("failed"),
                        steps(row.getString("steps")),
                        row.getObject("waiting_in", Long.class)))
                .list();
    }

    private static Set<String> steps(String joined) {
        return joined == null ? Set.of() : new TreeSet<>(Arrays.asList(joined.split(",")));
    }
}
