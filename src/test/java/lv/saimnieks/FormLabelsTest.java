package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import lv.saimnieks.shared.Wording;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One word per thing: what a form asks for is called the same beside the form, on the case's page and in evidence. */
class FormLabelsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/labels.csv", delimiter = ';', numLinesToSkip = 1)
    void calledTheSameEverywhere(String form, String field, String messages) {
        JsonNode asked = ModelFiles.forms().stream()
                .filter(f -> f.id().equals(form))
                .findFirst()
                .map(f -> field(f.form(), field))
                .orElseThrow();
        String label =
                plain(asked.path(asked.has("label") ? "label" : "dateLabel").asText());
        assertThat(label).isNotBlank();
        SoftAssertions all = new SoftAssertions();
        for (String message : messages.split(",")) {
            all.assertThat(plain(Wording.of(message))).as(message).isEqualTo(label);
        }
        all.assertAll();
    }

    private static JsonNode field(JsonNode within, String path) {
        String[] way = path.split("\\.", 2);
        return StreamSupport.stream(within.path("components").spliterator(), false)
                .filter(c ->
                        way[0].equals(c.path(way.length == 1 ? "key" : "path").asText()))
                .findFirst()
                .map(c -> way.length == 1 ? c : field(c, way[1]))
                .orElseThrow();
    }

    private static String plain(String label) {
        return label.replaceFirst("[?:]$", "");
    }
}
