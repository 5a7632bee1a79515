package lv.saimnieks.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import lv.saimnieks.AppTest;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.notification.TestMessages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@AppTest
@Tag("database")
class MessagePagesTest {

    private static final String NUMBER = "IZM-2026-910003";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Notifier notifier;

    @Autowired
    JdbcClient jdbc;

    private MockMvc mvc;

    @BeforeEach
    void oneMessageFailed() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        notifier.send(new Notice(
                "change/task", NUMBER, "eksperts-1@example.org", Map.of("title", "<b>Žogs</b>", "task", "Plānot")));
        jdbc.sql("update notification set outcome = 'FAILED', next_attempt_at = null, error = 'Serveris neatbild' "
                        + "where number = ?")
                .param(NUMBER)
                .update();
    }

    @AfterEach
    void forget() {
        TestMessages.forget(jdbc, NUMBER);
    }

    @Test
    @WithMockUser(username = "auditors-1", authorities = "auditor")
    void anAuditorReadsTheTextAsSentAndCannotSend() throws Exception {
        mvc.perform(get("/registri/zinojumi").param("numurs", NUMBER).param("iznakums", "FAILED"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Uzdevums: Plānot – izmaiņa " + NUMBER),
                                containsString("&lt;b&gt;Žogs&lt;/b&gt;"),
                                containsString("Neizdevās nosūtīt"),
                                containsString("Serveris neatbild"),
                                not(containsString("Sūtīt vēlreiz")))));
        mvc.perform(post("/registri/zinojumi/{id}/sutit", id()).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    @WithMockUser(username = "administrators-1", authorities = "camunda-admin")
    void anAdministratorSendsAgainOnceAndWhoAskedIsKept() throws Exception {
        mvc.perform(get("/registri/zinojumi").param("numurs", NUMBER))
                .andExpect(content().string(containsString("Sūtīt vēlreiz")));
        mvc.perform(post("/registri/zinojumi/{id}/sutit", id()).with(csrf()))
                .andExpect(redirectedUrl("/registri/zinojumi?numurs=" + NUMBER));
        assertThat(notifier.messagesOf(NUMBER, "auditors-1").get(0).outcome()).isEqualTo("QUEUED");
        mvc.perform(get("/registri/zinojumi").param("numurs", NUMBER))
                .andExpect(content()
                        .string(allOf(
                                containsString("Pieprasīta atkārtota nosūtīšana"),
                                containsString("administrators-1"),
                                not(containsString("Sūtīt vēlreiz")))));
        mvc.perform(post("/registri/zinojumi/{id}/sutit", id()).with(csrf())).andExpect(status().isConflict());
    }

    @Test
    @WithMockUser(username = "resursu-kopuma-vaditajs-1", authorities = "resource-portfolio-manager")
    void strangeFiltersFindNothingAndBreakNothing() throws Exception {
        mvc.perform(get("/registri/zinojumi")
                        .param("numurs", "'; drop table notification; -- <script>")
                        .param("iznakums", "NAV")
                        .param("lapa", "-1"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Nav neviena ziņojuma"), not(containsString("<script>")))));
        mvc.perform(get("/registri/zinojumi").param("lapa", "999999999")).andExpect(status().isOk());
        mvc.perform(post("/registri/zinojumi/{id}/sutit", -1).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    @WithMockUser(username = "pakalpojuma-sniedzejs-1", authorities = "service-provider")
    void othersMayNotReadTheRegister() throws Exception {
        mvc.perform(get("/registri/zinojumi")).andExpect(status().isForbidden());
        mvc.perform(post("/registri/zinojumi/{id}/sutit", id()).with(csrf())).andExpect(status().isForbidden());
    }

    private long id() {
        return notifier.messagesOf(NUMBER, "auditors-1").get(0).id();
    }

    @Test
    @WithMockUser(username = "eksperts-1", authorities = "change-expert")
    void whoDoesTasksChoosesOneMailADay() throws Exception {
        mvc.perform(post("/registri/zinojumi/mani").param("veids", "").with(csrf()))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/registri/zinojumi/mani")
                        .param("veids", "kopsavilkums")
                        .with(csrf()))
                .andExpect(redirectedUrl("/registri/zinojumi/mani"));
        mvc.perform(get("/registri/zinojumi/mani"))
                .andExpect(content().string(containsString("value=\"kopsavilkums\" checked")));
        mvc.perform(post("/registri/zinojumi/mani").param("veids", "uzreiz").with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    @WithMockUser(username = "auditors-1", authorities = "auditor")
    void whoDoesNoTasksHasNothingToChoose() throws Exception {
        mvc.perform(post("/registri/zinojumi/mani")
                        .param("veids", "kopsavilkums")
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }
}
