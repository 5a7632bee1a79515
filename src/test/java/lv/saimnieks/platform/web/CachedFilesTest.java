package lv.saimnieks.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.TestHttp.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class CachedFilesTest {

    @LocalServerPort
    int port;

    private TestHttp http;

    @BeforeEach
    void login() {
        http = TestHttp.browser(port, "auditors-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js?bust=7.24.0",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.js?bust=7.24.0",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.css?bust=7.24.0",
                "/camunda/app/tasklist/locales/en.json?bust=7.24.0"
            })
    void filesOfTheEngineAreKeptForAYear(String path) {
        Answer file = http.get(path);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("max-age=31536000, private, immutable");
        assertThat(file.headers().map()).doesNotContainKeys("Pragma", "Expires");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/js/saimnieks.js",
                "/css/saimnieks.css",
                "/js/camunda-words.js",
                "/camunda/app/cockpit/scripts/config.js?bust=1764409187",
                "/camunda/app/cockpit/scripts/history.js?bust=7.24.0",
                "/camunda/app/cockpit/scripts/history/dom.js",
                "/camunda/app/cockpit/styles/user-styles.css?bust=7.24.0",
                "/camunda/app/tasklist/locales/lv.json?bust=7.24.0",
                "/camunda/assets/opensans-regular-webfont.woff2"
            })
    void filesThatMayChangeUnderTheSameAddressAreAskedForAnewAndSentOnlyWhenTheyChanged(String path) {
        Answer file = http.get(path);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("no-cache");
        assertThat(file.headers().map()).doesNotContainKeys("Pragma", "Expires", "Last-Modified");

        Answer same = http.with("If-None-Match", file.header("ETag")).get(path);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("Cache-Control")).isEqualTo("no-cache");

        Answer changed = http.with("If-None-Match", "\"an-earlier-one\"").get(path);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(file.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.svg", "/webjars/htmx.org/dist/htmx.min.js"})
    void otherFilesAreAskedForAnewToo(String path) {
        Answer file = http.get(path);

        assertThat(file.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(http.with("If-Modified-Since", file.header("Last-Modified"))
                        .get(path)
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/registri/izmainas",
                "/camunda/app/cockpit/default/",
                "/camunda/app/cockpit/index.html",
                "/camunda/api/engine/engine/default/task/count",
                "/api/registers/changes"
            })
    void pagesAndAnswersAreNeverKept(String path) {
        assertThat(http.get(path).header("Cache-Control")).as(path).contains("no-store");
    }

    @Test
    void nobodyGetsTheApplicationsFilesAndTheRefusalIsNotKept() {
        Answer refused = TestHttp.nobody(port).get("/camunda/lib/deps.js?bust=7.24.0");

        assertThat(refused.status()).isNotEqualTo(200);
        assertThat(refused.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/cockpit/scripts/none.js?bust=7.24.0",
                "/camunda/lib/../securityFilterRules.json?bust=7.24.0",
                "/js/..%2f..%2fapplication.yaml"
            })
    void whatIsNotAFileOfTheApplicationsIsNotServed(String path) {
        Answer none = http.get(path);

        assertThat(none.status()).isGreaterThanOrEqualTo(400);
        assertThat(none.header("Cache-Control")).doesNotContain("max-age=31536000");
    }
}
