package lv.saimnieks.intake.mail;

import static lv.saimnieks.intake.mail.letter.RawLetter.J;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lv.saimnieks.AppTest;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.intake.mail.LetterRegister.Fate;
import lv.saimnieks.intake.mail.letter.LetterReader;
import lv.saimnieks.intake.mail.letter.LetterReason;
import lv.saimnieks.intake.mail.letter.RawLetter;
import lv.saimnieks.intake.mail.letter.ReceivedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@AppTest
@Tag("database")
class LetterPagesTest {

    private static final String HERE = "/registri/vestules";
    private static final Instant ARRIVED = Instant.parse("2026-11-20T08:00:00Z");
    private static final UserRequestPostProcessor REGISTRAR =
            user("registrators-1").authorities(() -> "registrar");
    private static final UserRequestPostProcessor MANAGER =
            user("pakalpojuma-vaditajs-2").authorities(() -> "service-manager");

    @Autowired
    WebApplicationContext context;

    @Autowired
    LetterRegister letters;

    @Autowired
    SubmissionTexts texts;

    @Autowired
    CaseAccess access;

    @Autowired
    JdbcClient jdbc;

    private MockMvc mvc;
    private byte[] original;
    private long id;

    @BeforeEach
    void aLetterIsHeld() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        original = RawLetter.plain(
                "Ķ <" + J + ">", "<script>alert(1)</script> žogs", null, "Sūdzība " + UUID.randomUUID());
        ReceivedMail mail = new LetterReader(Set.of()).read(original, ARRIVED, true);
        letters.add(
                mail,
                new Arrival(1, ARRIVED, original, original.length, false),
                new Fate(LetterState.HELD, LetterReason.TOO_MANY, null, "Piezīme"));
        id = jdbc.sql("select max(id) from mail_letter").query(Long.class).single();
    }

    private Letter letter() {
        return letters.find(id).orElseThrow();
    }

    @Test
    void theListSaysWhyAndRunsNothing() throws Exception {
        mvc.perform(get(HERE).with(REGISTRAR))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;alert(1)&lt;/script&gt; žogs"),
                                not(containsString("<script>alert(1)")),
                                containsString("Pārāk daudz vēstuļu stundas laikā"),
                                containsString("Reģistrēt kā pieteikumu"),
                                containsString("20.11.2026. 10:00"))));
        mvc.perform(get(HERE)
                        .param("kuras", "nav")
                        .param("lapa", "x")
                        .param("numurs", "'")
                        .with(REGISTRAR))
                .andExpect(status().isOk());
    }

    @Test
    void theOriginalIsOnlySaved() throws Exception {
        mvc.perform(get(HERE + "/{id}/originals", id).with(REGISTRAR))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(original));
    }

    @Test
    void itIsRegisteredOnceAsReceivedWhenItArrived() throws Exception {
        mvc.perform(post(HERE + "/{id}/registret", id).with(csrf()).with(REGISTRAR))
                .andExpect(redirectedUrl(HERE));
        assertThat(letter().state()).isEqualTo(LetterState.SUBMISSION);
        assertThat(letter().settledBy()).isEqualTo("registrators-1");
        assertThat(texts.original(letter().number())).startsWith("Sūdzība ");
        assertThat(jdbc.sql("select count(*) from submission where number = ? and received_at = ?")
                        .param(letter().number())
                        .param(ARRIVED.atOffset(java.time.ZoneOffset.UTC))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(post(HERE + "/{id}/registret", id).with(csrf()).with(REGISTRAR))
                .andExpect(status().isConflict());
    }

    @Test
    void itIsAddedToACaseThatThereIs() throws Exception {
        mvc.perform(post(HERE + "/{id}/pievienot", id)
                        .param("numurs", "PIE-2026-999999")
                        .with(csrf())
                        .with(REGISTRAR))
                .andExpect(status().isNotFound());
        mvc.perform(post(HERE + "/{id}/pievienot", id)
                        .param("numurs", "nav")
                        .with(csrf())
                        .with(REGISTRAR))
                .andExpect(status().isBadRequest());
        assertThat(letter().state()).isEqualTo(LetterState.HELD);
        mvc.perform(post(HERE + "/{id}/registret", id).with(csrf()).with(REGISTRAR));
        String number = letter().number();
        aLetterIsHeld();
        mvc.perform(post(HERE + "/{id}/pievienot", id)
                        .param("numurs", number.toLowerCase(java.util.Locale.ROOT))
                        .with(csrf())
                        .with(REGISTRAR))
                .andExpect(redirectedUrl(HERE));
        assertThat(letter().state()).isEqualTo(LetterState.ADDED);
        assertThat(texts.of(number)).hasSize(2);
    }

    @Test
    void othersSeeNothingAndWhomTheCaseIsKeptFromNeither() throws Exception {
        mvc.perform(get(HERE).with(MANAGER)).andExpect(status().isForbidden());
        mvc.perform(get(HERE + "/{id}/originals", id).with(MANAGER)).andExpect(status().isForbidden());
        mvc.perform(post(HERE + "/{id}/apskatita", id).with(csrf()).with(MANAGER))
                .andExpect(status().isForbidden());
        mvc.perform(post(HERE + "/{id}/registret", id).with(csrf()).with(REGISTRAR));
        String number = letter().number();
        mvc.perform(get(HERE).param("numurs", number).param("kuras", "ALL").with(REGISTRAR))
                .andExpect(content().string(containsString("žogs")));
        access.exclude(number, "registrators-1", "Pārbaude");
        mvc.perform(get(HERE).param("numurs", number).param("kuras", "ALL").with(REGISTRAR))
                .andExpect(status().isForbidden());
        mvc.perform(get(HERE).param("kuras", "ALL").with(REGISTRAR))
                .andExpect(content().string(not(containsString(number))));
        mvc.perform(get(HERE + "/{id}/originals", id).with(REGISTRAR)).andExpect(status().isForbidden());
    }

    @Test
    void nothingToBeDone() throws Exception {
        mvc.perform(post(HERE + "/{id}/apskatita", id).with(csrf()).with(REGISTRAR))
                .andExpect(redirectedUrl(HERE));
        assertThat(letter().state()).isEqualTo(LetterState.SEEN);
    }
}
