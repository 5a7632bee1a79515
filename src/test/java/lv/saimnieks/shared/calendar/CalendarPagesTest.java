package lv.saimnieks.shared.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import lv.saimnieks.AppTest;
import lv.saimnieks.shared.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Edits the year 2090, which no other test counts in. */
@AppTest
class CalendarPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2090, 2, 14);

    @Autowired
    WebApplicationContext context;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void forgetTheYear2090() {
        jdbc.sql("delete from calendar_exception where on_date >= date '2090-01-01'")
                .update();
    }

    @Test
    @WithMockUser(username = "auditors-1", authorities = "auditor")
    void anAuditorReadsTheYearWithKindsAndSourcesButMayNotEdit() throws Exception {
        mvc.perform(get("/registri/kalendars").param("gads", "2026"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("22.06.2026.")))
                .andExpect(content().string(containsString("Brīvs: darba diena pārcelta")))
                .andExpect(content().string(containsString("Ministru kabineta rīkojums")))
                .andExpect(content().string(containsString("Vasarsvētki")))
                .andExpect(content().string(not(containsString("Pievienot izņēmumu"))));
        mvc.perform(closed("14")).andExpect(status().isForbidden());
        assertThat(calendar.isWorkingDay(TUESDAY)).isTrue();
    }

    @Test
    @WithMockUser(username = "pakalpojumu-kopuma-vaditajs-1", authorities = "service-portfolio-manager")
    @DisplayName("An institution adds and removes an exception; the version changes, who and when is kept")
    void aPortfolioManagerAddsAndRemovesAnException() throws Exception {
        String before = calendar.version();
        mvc.perform(closed("14")).andExpect(redirectedUrl("/registri/kalendars?gads=2090"));
        assertThat(calendar.isWorkingDay(TUESDAY)).isFalse();
        String after = calendar.version();
        assertThat(after).isNotEqualTo(before);
        mvc.perform(get("/registri/kalendars").param("gads", "2090"))
                .andExpect(content().string(containsString("Iestādes svētki &lt;b&gt;")))
                .andExpect(content().string(containsString("pakalpojumu-kopuma-vaditajs-1")));

        mvc.perform(closed("14"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Šai dienai izņēmums jau ir")))
                .andExpect(content().string(containsString("value=\"2090-02-14\"")));

        long id = jdbc.sql("select max(id) from calendar_exception")
                .query(Long.class)
                .single();
        mvc.perform(post("/registri/kalendars/iznemumi/{id}/nonemt", id)
                        .param("gads", "2090")
                        .param("source", "Rīkojums Nr. 8")
                        .with(csrf()))
                .andExpect(redirectedUrl("/registri/kalendars?gads=2090"));
        assertThat(calendar.isWorkingDay(TUESDAY)).isTrue();
        assertThat(calendar.version()).isNotIn(before, after);

        mvc.perform(post("/registri/kalendars/iznemumi/{id}/nonemt", id)
                        .param("gads", "2090")
                        .param("source", "Rīkojums Nr. 8")
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    @WithMockUser(username = "administrators-1", authorities = "camunda-admin")
    void wrongInputIsNamedFieldByFieldAndKept() throws Exception {
        mvc.perform(post("/registri/kalendars/iznemumi")
                        .param("day", "2090-02-30")
                        .param("kind", "SHORTENED")
                        .param("minutes", "0")
                        .param("reason", "r".repeat(201))
                        .param("source", " \u200b ")
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Norādiet datumu no 2000. līdz 2100. gadam.")))
                .andExpect(content().string(containsString("no 1 līdz 720")))
                .andExpect(content().string(containsString("drīkst būt 200")))
                .andExpect(content().string(containsString("Norādiet avotu")))
                .andExpect(content().string(containsString("r".repeat(201))));
        mvc.perform(post("/registri/kalendars/iznemumi").with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Izvēlieties, kas šajā dienā ir citādi.")));
        mvc.perform(post("/registri/kalendars/nedela").param("source", "Lēmums").with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    @WithMockUser(username = "administrators-1", authorities = "camunda-admin")
    void strangeYearsShowAYearNearby() throws Exception {
        mvc.perform(get("/registri/kalendars").param("gads", "9999"))
                .andExpect(content().string(containsString("2100. gads")));
        mvc.perform(get("/registri/kalendars").param("gads", "x'"))
                .andExpect(content().string(containsString("2026. gads")));
    }

    private static MockHttpServletRequestBuilder closed(String day) {
        return post("/registri/kalendars/iznemumi")
                .param("day", "2090-02-" + day)
                .param("kind", "CLOSED")
                .param("reason", "Iestādes svētki <b>")
                .param("source", "Rīkojums Nr. 7")
                .with(csrf());
    }
}
