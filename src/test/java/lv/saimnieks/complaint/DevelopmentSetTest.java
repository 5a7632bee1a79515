package lv.saimnieks.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.saimnieks.cases.TaskWorkers;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.Classification;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** D01 … D18 of the demo data through the whole application: a registrar confirms what the recogniser proposes. */
class DevelopmentSetTest extends SubmissionStories {

    static Stream<JsonNode> texts() throws IOException {
        JsonNode all = new ObjectMapper().readTree(new ClassPathResource("complaint/complaints.json").getInputStream());
        return StreamSupport.stream(all.spliterator(), false);
    }

    /** A day near which no other test has submissions that would be counted as similar. */
    @BeforeEach
    void anotherSeason() {
        clock.set(LocalDateTime.of(2026, 6, 1, 10, 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    @DisplayName("PU2-18/U2–U4, V1–V8: kind, scope, target, cause, priority and handler as expected")
    void asExpected(JsonNode expected) {
        SubmitterType type = SubmitterType.valueOf(expected.get("submitter").asText());
        boolean anonymous = type == SubmitterType.ANONYMOUS;
        Submitter who = new Submitter(
                type,
                anonymous ? null : "Iesniedzējs " + expected.get("id").asText(),
                anonymous ? null : "iesniedzejs@piemers.example",
                null,
                null,
                anonymous ? ReplyWay.NONE : ReplyWay.EMAIL);
        boolean identified = !expected.get("channel").asText().contains("neparakstīts");
        String number = submit(expected.get("text").asText(), who, Channel.POST, null, identified && !anonymous);
        confirm(number, expected);
        assertThat(said(number, s -> s.classification().kind())).isEqualTo(text(expected, "kind"));
        assertThat(said(number, s -> s.classification().scope())).isEqualTo(text(expected, "scope"));
        assertThat(said(number, Submission::targets))
                .isEqualTo("[" + text(expected, "target").replace("–", "") + "]");
        assertThat(said(number, s -> s.classification().cause())).isEqualTo(text(expected, "cause"));
        assertThat(said(number, s -> s.classification().priority())).isEqualTo(text(expected, "priority"));
        assertThat(staff.open(number)).hasSize(1).allMatch(t -> t.endsWith(":" + text(expected, "handler")));
        if (text(expected, "flags").contains("INTERNAL")) {
            assertThat(said(number, s -> s.term().regime())).isEqualTo("INTERNAL");
        }
        if (text(expected, "flags").contains("HEAD_PROCEDURE")) {
            assertThat(said(number, s -> s.term().regime())).isEqualTo("HEAD_PROCEDURE");
        }
    }

    /** What the registrar gets proposed is sent as it is; only a person complained about is named by hand. */
    private void confirm(String number, JsonNode expected) {
        Map<String, Object> answers = TaskWorkers.answers();
        Classification proposed = read(number, Submission::classification);
        Set<String> targets = read(number, s -> new TreeSet<>(s.targets()));
        proposed.inputs().forEach(i -> answers.put(i, true));
        answers.put("scope", proposed.scope().name());
        if (!targets.isEmpty()) {
            answers.put("targetItems", new ArrayList<>(targets));
        }
        answers.put("cause", proposed.cause().name());
        answers.put("handling", proposed.handling().name());
        answers.put("identified", read(number, Submission::identified));
        if (text(expected, "flags").contains("personComplainedAbout")) {
            answers.put("personComplainedAbout", MANAGER);
        }
        staff.complete(REGISTRAR, number, "Task_ClassifySubmission", answers);
    }

    private static String text(JsonNode expected, String field) {
        return expected.get(field).asText();
    }
}
