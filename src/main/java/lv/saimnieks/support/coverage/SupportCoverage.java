package lv.saimnieks.support.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.support.coverage.Cell.Means;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what covers which topic, all at once. Providers from outside are asked about where there are any today: of a
 * service, of a service that needs the resource, or of any service. A material covers to its last day, a training to
 * the day of the month on which it was held, so many months later; what is about the institution covers no single
 * service (K09).
 */
@Component
public class SupportCoverage {

    private static final String OUTSIDE = """
            (select distinct s.service_code as code from catalogue_provided_service s
               join catalogue_provider p on p.code = s.provider_code
               join catalogue_item i on i.code = s.service_code
              where p.kind <> 'OWN_STAFF' and i.stage <> 'RETIREMENT'
                and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today))""";
    private static final String SUBJECT = """
            (select '' as item, 'INSTITUTION' as breadth, '' as code_key,
                case when exists (select 1 from %1$s o) then 1 else 0 end as outside
              union all
             select i.code, i.kind, i.code_key, case when x.code is null then 0 else 1 end
               from catalogue_item i
               left join (select o.code from %1$s o union
                   select d.depends_on from catalogue_dependency d join %1$s o on o.code = d.dependent) x on x.code = i.code
              where i.stage <> 'RETIREMENT')""".formatted(OUTSIDE);
    private static final String GIVEN = """
            (select t.topic, coalesce(i.item_code, '') as item, m.audience, 0 as training, m.code, m.title
               from support_material m
               join support_material_topic t on t.material_id = m.id
               left join support_material_item i on i.material_id = m.id
              where m.state = 'PUBLISHED' and (m.valid_until is null or m.valid_until >= :today)
              union all
             select t.topic, coalesce(i.item_code, ''), r.audience, 1, r.code, r.title
               from support_training r
               join support_training_topic t on t.training_id = r.id
               left join support_training_item i on i.training_id = r.id
              where r.state = 'HELD' and (r.valid_months is null%s))""";
    private static final String CELLS = """
            select s.item, t.topic, a.side, g.training, g.code, g.title
              from %s s
              join (values %s) as t(breadth, topic, place) on t.breadth = s.breadth
              join (values ('INTERNAL', 0), ('EXTERNAL', 1)) as a(side, outside) on a.outside <= s.outside
              left join %s g on g.item = s.item and g.topic = t.topic and g.audience in ('BOTH', a.side)
             order by case s.breadth when 'INSTITUTION' then 0 when 'SERVICE' then 1 else 2 end, s.code_key, s.item,
               t.place, a.outside, g.training, g.code""";
    private static final String TOPICS = Arrays.stream(Breadth.values())
            .flatMap(b -> b.topics().stream().map(t -> "('%s', '%s', %d)".formatted(b.name(), t.name(), t.ordinal())))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Clock clock;

    SupportCoverage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All cells that are asked today: of the institution, of services, of resources, each by topic. */
    @Transactional(readOnly = true)
    public List<Cell> cells() {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new LinkedHashMap<>(Map.of("today", today));
        String stillValid = stillValid(today, parameters);
        Map<List<String>, Cell> cells = new LinkedHashMap<>();
        jdbc.sql(CELLS.formatted(SUBJECT, TOPICS, GIVEN.formatted(stillValid)))
                .params(parameters)
                .query(row -> {
                    add(row, cells);
                });
        return List.copyOf(cells.values());
    }

    private static void add(ResultSet row, Map<List<String>, Cell> cells) throws SQLException {
        String item = row.getString("item");
        String topic = row.getString("topic");
        String side = row.getString("side");
        Cell cell = cells.computeIfAbsent(
                List.of(item, topic, side),
                k -> new Cell(
                        Topic.valueOf(topic), item.isEmpty() ? null : item, Audience.valueOf(side), new ArrayList<>()));
        String code = row.getString("code");
        if (code != null) {
            cell.by().add(new Means(row.getInt("training") == 1, code, row.getString("title")));
        }
    }

    /** For each length of validity, since when a training must have ended. */
    private String stillValid(LocalDate today, Map<String, Object> parameters) {
        return jdbc
                .sql("select distinct valid_months from support_training where state = 'HELD' and valid_months > 0")
                .query(Integer.class)
                .list()
                .stream()
                .map(months -> {
                    parameters.put(
                            "since" + months,
                            earliest(today, months)
                                    .atStartOfDay(Latvian.ZONE)
                                    .toInstant()
                                    .atOffset(ZoneOffset.UTC));
                    return " or r.valid_months = %1$d and r.ends_at >= :since%1$d".formatted(months);
                })
                .collect(Collectors.joining());
    }

    /** The first day from which so many months reach to today. */
    static LocalDate earliest(LocalDate today, int months) {
        LocalDate day = today.minusMonths(months);
        while (day.plusMonths(months).isBefore(today)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
