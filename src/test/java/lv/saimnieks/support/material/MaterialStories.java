package lv.saimnieks.support.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Materials of P-10 as its manager writes them and a portfolio manager publishes them, over HTTP. */
@AppTest
abstract class MaterialStories {

    static final String LIST = "/registri/atbalsts/materiali";
    static final String MANAGER = "pakalpojuma-vaditajs-4";
    static final String PORTFOLIO = "pakalpojumu-kopuma-vaditajs-1";
    static final String OUTSIDE = "arejais-sniedzejs-1";
    static final String OTHER_OUTSIDE = "arejais-sniedzejs-2";
    static final String CLERK = "registrators-1";
    static final String AUDITOR = "auditors-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void clean() {
        clock.reset();
        List.of("topic", "item", "reading", "file", "note")
                .forEach(
                        part -> jdbc.sql("delete from support_material_" + part).update());
        jdbc.sql("delete from support_material").update();
        jdbc.sql("delete from case_file_part where file_id in (select id from case_file where case_number like 'MM-%')")
                .update();
        jdbc.sql("delete from case_file where case_number like 'MM-%'").update();
        jdbc.sql("delete from case_file_refused where case_number like 'MM-%'").update();
        jdbc.sql("delete from notification_attempt where notification_id in"
                        + " (select id from notification where number like 'MM-%')")
                .update();
        jdbc.sql("delete from notification where number like 'MM-%'").update();
    }

    TestHttp as(String user) {
        return TestHttp.browser(port, user);
    }

    static Answer post(TestHttp who, String path, Map<String, String> typed) {
        return who.form("/", path, typed);
    }

    static Map<String, String> draft(String title, String audience, String item, String basedOn) {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", title);
        typed.put("summary", "Kā izvest konteinerus");
        typed.put("body", "## Piekļuves kārtība\n\n[a](javascript:alert(1))");
        typed.put("audience", audience);
        typed.put("topics", "SERVICE_PROCESS");
        typed.put("significant", "true");
        if (item != null) {
            typed.put("items", item);
        }
        if (basedOn != null) {
            typed.put("basedOn", basedOn);
        }
        return typed;
    }

    /** Publishes a material of P-10 and answers its page. */
    String publish(String title, String audience) {
        return publish(draft(title, audience, "P-10", null));
    }

    String publish(Map<String, String> typed) {
        String page = add(typed);
        approve(page);
        return page;
    }

    String add(Map<String, String> typed) {
        Answer added = post(as(MANAGER), LIST + "/jauns", typed);
        assertThat(added.status()).as(added.body()).isEqualTo(302);
        return LIST + "/"
                + jdbc.sql("select code from support_material where id = (select max(id) from support_material)")
                        .query(String.class)
                        .single();
    }

    void approve(String page) {
        post(as(MANAGER), page + "/apstiprinasanai", Map.of());
        post(as(PORTFOLIO), page + "/publicesana", Map.of());
        assertThat(as(PORTFOLIO).get(page).body()).contains("Publicēts");
    }

    static String code(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }
}
