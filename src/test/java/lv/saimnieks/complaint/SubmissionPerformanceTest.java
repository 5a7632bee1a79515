package lv.saimnieks.complaint;

import static lv.saimnieks.RequestTimes.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.RequestTimes;
import lv.saimnieks.audit.HistoryCopies;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.privacy.PersonSearch;
import lv.saimnieks.complaint.privacy.Retention;
import lv.saimnieks.complaint.steps.SimilarSubmissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Measures the register of complaints with 100,000 of them, nine of ten closed, over six years: the demo data's 18 texts
 * taken in and copied. Not part of the ordinary run: {@code ./mvnw test -Pperformance -Dtest=SubmissionPerformanceTest}.
 * The results stand in {@code src/docs/performance.md}.
 */
@Tag("performance")
class SubmissionPerformanceTest extends SubmissionStories {

    private static final int ROUNDS = Integer.getInteger("performance.rounds", 9);
    private static final int CASES = Integer.getInteger("performance.cases", 100_000);
    private static final Duration PAGE = Duration.ofMillis(500);
    private static final String EXTERNAL = "arejais-sniedzejs-1";

    @Autowired
    JdbcTemplate template;

    @Autowired
    SimilarSubmissions similar;

    @Autowired
    PersonSearch persons;

    @Autowired
    Retention retention;

    private RequestTimes times;

    @Test
    @DisplayName("100,000 submissions: a page of the register with any words and filter < 0.5 s")
    void manySubmissions() throws Exception {
        for (JsonNode text : (Iterable<JsonNode>) DevelopmentSetTest.texts()::iterator) {
            submit(text.get("text").asText(), citizen());
        }
        String number = submit(TREES, citizen(), Channel.PHONE, null, true);
        classify(number);
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(template.getDataSource().getConnection(), true);
        long began = System.nanoTime();
        copy(new JdbcTemplate(one));
        one.destroy();
        say("Copied in %d s", seconds(began));

        times = new RequestTimes(port);
        register("no filter", "");
        register("number", "text=" + number);
        register("word, common, no diacritics", "text=atlaujas");
        register("words, another ending", "text=kokus+cirst+ilgi+kavejas");
        register("words, rare", "text=retums777");
        register("words, none", "text=neatrodams");
        register("name", "text=vards211+uzvards4711");
        register("name, with a word of all names", "text=iesniedzeja+uzvards4711");
        register("status", "status=REGISTERED");
        register("kind", "kind=SUGGESTION");
        register("priority", "priority=URGENT");
        register("cause and channel", "cause=DELAY&channel=E_ADDRESS");
        register("item", "item=P-05");
        register("item, none", "item=R-09");
        register("received in a month", "receivedFrom=2025-03-01&receivedTo=2025-03-31");
        register("overdue", "overdue=true");
        register("open", "open=true");
        register("words and filters", "text=atkritumi&kind=COMPLAINT&open=true&priority=HIGH");
        register("last page", "page=" + (CASES / 25));
        for (String sort : List.of("number", "due", "state", "priority", "title")) {
            register("sort " + sort, "sort=" + sort);
        }
        get("own cases, manager", MANAGER, "/registri/pieteikumi");
        get("own cases, manager, word", MANAGER, "/registri/pieteikumi?text=atlaujas");
        get("own cases, external, word", EXTERNAL, "/registri/pieteikumi?text=atkritumi");
        get("page of a case", PORTFOLIO, "/registri/pieteikumi/" + number);
        get("panel of a case, with similar", MANAGER, "/registri/pieteikumi/" + number + "/panelis");
        times.of("similar, proposal", PAGE, () -> transaction.execute(s -> similar.of(finder.get(number))));
        times.of("similar, count in 90 days", PAGE, () -> similar.count(List.of("P-05"), Cause.DELAY, number));
        times.of("a submission is taken in", PAGE, () -> submit(TREES, citizen()));
        times.of(
                "person, found by name",
                null,
                () -> persons.find("Vārds211 Uzvārds4711", "datu-aizsardzibas-specialists-1"));
        times.get("report, a year", PORTFOLIO, "/parskati/pieteikumi?period=2025", null);
        times.get("monthly control", PORTFOLIO, "/registri/pieteikumi/kontrole", null);
        try {
            times.measure(ROUNDS);
        } finally {
            nightly();
        }
    }

    /** Those that were closed more than five years ago; then a night with nothing to do. */
    private void nightly() {
        for (int night = 0; night < 2; night++) {
            long began = System.nanoTime();
            say("Erased by night: %d in %d s", retention.run(), seconds(began));
        }
    }

    private void copy(JdbcTemplate jdbc) {
        jdbc.execute("set session_replication_role = replica");
        jdbc.update("""
                create table history_copy as select n, s.id source_id, s.number source, s.process_instance root,
                  s.received_at::timestamp started, began, 1 slower, n % 10 < 9 closed,
                  'PIE-' || to_char(began, 'YYYY-') || (100000 + n) number
                from (select n, case when n % 10 < 9 then timestamp '2026-10-01' - n * (interval '2190 days' / ?)
                    else timestamp '2026-11-20' - n * (interval '60 days' / ?) end began from generate_series(1, ?) n) copies
                  join (select *, row_number() over (order by id) - 1 as place from submission) s on s.place = n % 18""", CASES, CASES, CASES);
        jdbc.execute("create index history_copy_source on history_copy (source)");
        HistoryCopies copies = new HistoryCopies(jdbc);
        Map<String, String> own = new HashMap<>(Map.of(
                "id", "s.id + c.n * 1000::bigint",
                "number", "c.number",
                "process_instance", "'p-' || c.n",
                "kind", "case when c.closed then s.proposed_kind end",
                "status", "case when c.closed then 'CLOSED' else s.status end",
                "outcome", "case when c.closed then 'ANSWERED_CLOSED' end",
                "answered_at", "case when c.closed then c.began + interval '9 days' end",
                "closed_at", "case when c.closed then c.began + interval '9 days' end",
                "search_text", "lower(c.number) || ' ' || s.search_text",
                "full_text", "s.full_text || 'n' || c.n || ' ' || case when c.n = 777 then 'retums777 ' else '' end"));
        own.put("reply_due_at", "c.began + interval '14 days'");
        copies.copy("submission", "number", "source", own);
        copies.copy(
                "submission_target",
                "submission_id",
                "source_id",
                Map.of("submission_id", "c.source_id + c.n * 1000::bigint"));
        copies.copy(
                "submission_text",
                "number",
                "source",
                nothing("id", Map.of("number", "c.number", "fingerprint", "'f-' || c.n % 50000")));
        copies.copy(
                "submission_submitter",
                "number",
                "source",
                Map.of(
                        "number", "c.number",
                        "name", "'Iesniedzēja Vārds' || c.n % 300 || ' Uzvārds' || c.n % 50000",
                        "search_text", "' iesniedzej vards' || c.n % 300 || ' uzvards' || c.n % 50000 || ' '"));
        copies.copy(
                "case_participant",
                "case_number",
                "source",
                Map.of(
                        "case_number",
                        "c.number",
                        "user_id",
                        "case when c.n %% 5 = 0 then '%s' when c.n %% 7 = 0 then '%s' else s.user_id end"
                                .formatted(MANAGER, EXTERNAL)));
        copies.copy("case_timeline", "case_number", "source", nothing("id", Map.of("case_number", "c.number")));
        copies.copy(
                "notification",
                "number",
                "source",
                nothing("id", Map.of("number", "c.number", "fingerprint", "'c-' || c.n || '-' || s.id")));
        jdbc.execute("vacuum analyze");
        jdbc.execute("set session_replication_role = origin");
    }

    private static Map<String, String> nothing(String column, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(own);
        all.put(column, null);
        return all;
    }

    private static long seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }

    private void register(String name, String parameters) {
        get("register, " + name, PORTFOLIO, "/registri/pieteikumi?" + parameters);
    }

    private void get(String name, String user, String path) {
        times.get(name, user, path, PAGE);
    }
}
