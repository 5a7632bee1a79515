package lv.saimnieks.change.performance;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.RequestTimes;
import lv.saimnieks.audit.HistoryCopies;
import lv.saimnieks.change.ChangeStories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures the calendar of a year with 5,000 planned changes of two pieces of work each, over HTTP with a browser session.
 * Not part of the ordinary run: {@code ./mvnw test -Pperformance}. The results stand in {@code src/docs/performance.md}.
 */
@AppTest
@Tag("performance")
class CalendarPerformanceTest extends ChangeStories {

    private static final int CHANGES = 5_000;
    private static final int ROUNDS = Integer.getInteger("performance.rounds", 9);
    private static final Duration FAST = Duration.ofMillis(300);

    @Autowired
    JdbcTemplate template;

    @Test
    @DisplayName("a year of 5,000 planned changes, a month and a week of it, each within 0.3 s")
    void year() throws SQLException {
        String number = toImplementation();
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(template.getDataSource().getConnection(), true);
        copy(new JdbcTemplate(one), number);
        one.destroy();
        RequestTimes times = new RequestTimes(port);
        String api = "/api/changes/calendar?from=2027-01-01&to=2027-12-31";
        String page = "/registri/izmainas/kalendars?day=2027-06-15";
        times.get("year, REST", PORTFOLIO, api, FAST);
        times.get("year, REST, own changes only", MANAGER, api, FAST);
        times.get("year, REST, a service", PORTFOLIO, api + "&item=P-03", FAST);
        times.get("month, page", PORTFOLIO, page, FAST);
        times.get("month, page, a person", PORTFOLIO, page + "&who=cits-7", FAST);
        times.get("week, page", PORTFOLIO, page + "&view=WEEK", FAST);
        times.get("month, CSV", PORTFOLIO, page + "&format=csv", FAST);
        times.measure(ROUNDS);
    }

    private static void copy(JdbcTemplate template, String number) {
        template.execute("set session_replication_role = replica");
        HistoryCopies copies = new HistoryCopies(template);
        copies.plan(Map.of(number, CHANGES));
        template.execute("alter table history_copy add column change_id bigint, add column source_id bigint");
        template.execute("update history_copy c set source_id = r.id, change_id = r.id + c.n * 1000"
                + " from change_request r where r.number = c.source");
        copies.copy(
                "change_request",
                "number",
                "source",
                Map.of(
                        "id", "c.change_id",
                        "number", "c.number",
                        "process_instance", "left(s.process_instance, 24) || lpad(c.n::text, 12, '0')",
                        "title", "s.title || ' ' || c.n"));
        copies.copy(
                "change_target",
                "change_id",
                "source_id",
                Map.of("change_id", "c.change_id", "item_code", "'P-0' || (1 + c.n % 9)"));
        copies.copy("change_affected", "change_id", "source_id", Map.of("change_id", "c.change_id"));
        String first = "date '2027-01-01' + c.n * 365 / 5000";
        copies.copy(
                "change_plan_item",
                "change_id",
                "source_id",
                Map.of(
                        "id", "s.id * 100000 + c.n",
                        "change_id", "c.change_id",
                        "who", "'cits-' || c.n % 40",
                        "planned_from", first,
                        "planned_to", first + " + c.n % 3"));
        template.execute("analyze");
    }
}
