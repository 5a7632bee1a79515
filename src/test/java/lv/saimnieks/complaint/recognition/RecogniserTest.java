package lv.saimnieks.complaint.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.saimnieks.ProcessorTime;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.complaint.model.Cause;
import lv.saimnieks.complaint.model.Priority;
import lv.saimnieks.complaint.model.SubmissionKind;
import lv.saimnieks.complaint.model.SubmissionScope;
import lv.saimnieks.complaint.model.SubmitterType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts are taken for: the development set, the two examples of the source, and several hundred others. */
class RecogniserTest {

    private static final String RESOURCES = "src/test/resources/complaint/";
    private static final double ENOUGH = 0.9;

    private static final Recogniser RECOGNISER = PlainRecogniser.create();

    private static Recognition recognise(String text) {
        return RECOGNISER.recognise(text, SubmitterType.NATURAL, 0);
    }

    static Stream<JsonNode> developmentSet() throws IOException {
        JsonNode all = new ObjectMapper().readTree(new File(RESOURCES + "complaints.json"));
        return StreamSupport.stream(all.spliterator(), false);
    }

    @DisplayName("PU2-18/U2, U3, V8: D01 … D18")
    @ParameterizedTest
    @MethodSource
    void developmentSet(JsonNode expected) {
        Recognition found = RECOGNISER.recognise(
                expected.get("text").asText(),
                SubmitterType.valueOf(expected.get("submitter").asText()),
                0);
        String target = expected.get("target").asText();
        assertThat(found.kind().name()).isEqualTo(expected.get("kind").asText());
        assertThat(found.scope().name()).isEqualTo(expected.get("scope").asText());
        assertThat(found.targets()).isEqualTo(target.equals("–") ? List.of() : List.of(target));
        assertThat(found.cause().name()).isEqualTo(expected.get("cause").asText());
        assertThat(found.priority().name()).isEqualTo(expected.get("priority").asText());
    }

    @DisplayName("Flags of the development set")
    @ParameterizedTest
    @CsvSource({
        "D01, slaTermBreached",
        "D03, complaintInSuggestionForm",
        "D04, incident repeated",
        "D06, rude vulnerable slaTermBreached repeated",
        "D07, rude",
        "D08, needMoreInfo",
        "D09, warnsOfFuture safety externalProvider",
        "D10, praise",
        "D11, compensation externalProvider slaTermBreached repeated",
        "D12, slaTermBreached",
        "D13, infoRequest",
        "D14, appeal",
        "D15, personComplainedAbout",
        "D16, hasSuggestionPart",
        "D17, mentionsPast",
        "D02, ''",
        "D05, ''",
        "D18, ''"
    })
    void flags(String id, String flags) throws IOException {
        JsonNode text = developmentSet()
                .filter(n -> n.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(RECOGNISER
                        .recognise(
                                text.get("text").asText(),
                                SubmitterType.valueOf(text.get("submitter").asText()),
                                0)
                        .flags())
                .isEqualTo(flags.isEmpty() ? Set.of() : Set.of(flags.split(" ")));
    }

    @DisplayName("PU2-18/V8: the two examples of the source")
    @Test
    void examplesOfTheSource() {
        assertThat(recognise(
                        "Es neesmu apmierināts ar jūsu pakalpojumu, jo pakalpojuma izpilde kavējās trīs dienas ilgāk par"
                                + " solīto termiņu (pakalpojuma līmenis). Pieprasu paskaidrojumu un kompensāciju!"))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(SubmissionKind.COMPLAINT))
                .satisfies(r -> assertThat(r.flags()).contains("compensation", "slaTermBreached"));
        assertThat(recognise(
                                "Lai nākotnē izvairītos no izpildes kavēšanās, iesaku pārskatīt jūsu pakalpojuma sniegšanas"
                                        + " procesu.")
                        .kind())
                .isEqualTo(SubmissionKind.SUGGESTION);
    }

    @DisplayName(
            "PU2-18/U3: of 270 texts that are no examples nine in ten are right, and of a hundred complaints at most"
                    + " one passes for a suggestion or praise")
    @Test
    void textsNotSeenBefore() throws IOException {
        List<String> examples = Files.readAllLines(Path.of("src/main/resources/complaint/examples.csv"));
        List<String> wrong = new ArrayList<>();
        List<String> costly = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of(RESOURCES + "recognition.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\|", 4);
            assertThat(examples).doesNotContain(cells[0] + "|" + cells[3]);
            SubmissionKind found = RECOGNISER
                    .recognise(cells[3], SubmitterType.valueOf(cells[2]), 0)
                    .kind();
            if (!found.name().equals(cells[0])) {
                wrong.add(found + " " + line);
            }
            if (cells[0].equals("COMPLAINT")
                    && (found == SubmissionKind.SUGGESTION || found == SubmissionKind.FEEDBACK)) {
                costly.add(line);
            }
        }
        assertThat(costly).hasSizeLessThan(2);
        assertThat(lines).hasSizeGreaterThan(270);
        assertThat(wrong).hasSizeLessThan((int) ((lines.size() - 1) * (1 - ENOUGH)));
    }

    @DisplayName("A word or two that name a fault are a complaint")
    @ParameterizedTest
    @ValueSource(strings = {"Portāls lēns", "Pārāk dārgi", "Rinda neatbild", "Lampa nedeg", "Slikta apkalpošana"})
    void shortTexts(String text) {
        assertThat(recognise(text).kind()).isEqualTo(SubmissionKind.COMPLAINT);
    }

    @DisplayName("Where examples decide, the words that tell are named, and nobody's name among them")
    @Test
    void likeness() {
        Recognition found =
                recognise("Kalniņš te: ielieciet parkā pie strūklakas galdiņus šaham, sanāktu omes un puikas.");
        assertThat(found.kind()).isEqualTo(SubmissionKind.SUGGESTION);
        assertThat(found.reasons())
                .filteredOn(r -> r.conclusion().equals("likeness"))
                .singleElement()
                .satisfies(r -> assertThat(r.sentence()).contains("Ierosinājums"))
                .satisfies(r -> assertThat(r.phrase()).isNotBlank().doesNotContainIgnoringCase("kalniņ"));
    }

    @DisplayName("E21: lost marks, doubled letters and what a scanner sees make no difference")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sūdzība: jau trešo dienu nevaru pieslēgties portālam, rāda kļūdu.",
                "Sudziba: jau treso dienu nevaru pieslegties portalam, rada kludu.",
                "Suudziiba: jau tresho dienu nevaru piesleegties portaalam, raada kljuudu.",
                "S$dziba: jau treso dienu nevaru pieslegties portalam, rada kl$du.",
                "STDZIBA: JAU TREŠO DIENU NEVARU PIESLĒGTIES PORTĀLAM, RĀDA KĻŪDU.",
                "Su\u200bdzi\u0304ba: jau tres\u030co dienu nevaru piesle\u0304gties porta\u0304lam, ra\u0304da kl\u0327u\u0304du."
            })
    void writtenInAnyWay(String text) {
        Recognition found = recognise(text);
        assertThat(found.kind()).isEqualTo(SubmissionKind.COMPLAINT);
        assertThat(found.targets()).containsExactly("R-01");
        assertThat(found.priority()).isEqualTo(Priority.URGENT);
        assertThat(found.cause()).isEqualTo(Cause.AVAILABILITY);
    }

    @Test
    void everyConclusionHasAReason() {
        Recognition found = recognise("Ierosinu salabot lampu Liepu ielā, kas nedeg jau otro mēnesi.");
        assertThat(found.reasons())
                .anySatisfy(r -> {
                    assertThat(r.conclusion()).isEqualTo("kind");
                    assertThat(r.inWords()).startsWith("Sūdzība");
                })
                .anySatisfy(r -> {
                    assertThat(r.conclusion()).isEqualTo("identifiesDeficiency");
                    assertThat(r.inWords()).isEqualTo("„nedeg” – Kaut kas ir bojāts vai nesakārtots.");
                })
                .allSatisfy(r -> assertThat(r.sentence()).isNotBlank());
        assertThat(found.flags()).contains("complaintInSuggestionForm");
    }

    @Test
    void wordsBetweenThoseOfAPhraseAreNotQuoted() {
        assertThat(recognise("Lūdzu paskaidrot, Kalniņai Annai rakstot, kāpēc lifts stāv.")
                        .reasons())
                .extracting(Recognition.Reason::phrase)
                .noneMatch(p -> p.contains("kalniņ"));
    }

    @DisplayName("Three similar in 90 days raise the priority")
    @Test
    void similarSubmissions() {
        assertThat(RECOGNISER
                        .recognise("Gaidīju rindā stundu.", SubmitterType.NATURAL, 3)
                        .priority())
                .isEqualTo(Priority.HIGH);
    }

    @DisplayName("An institution's own catalogue is known by its names alone")
    @Test
    void otherCatalogue() {
        Recogniser other = PlainRecogniser.create(List.of(
                new Item("K-1", ItemKind.SERVICE, "Zvejas licences izsniegšana", false),
                new Item("K-2", ItemKind.SERVICE, "Suņu reģistrācija", false),
                new Item("K-3", ItemKind.RESOURCE, "Zvejas uzskaites sistēma", false)));
        assertThat(other.recognise("Zvejas licenci gaidu jau mēnesi.", SubmitterType.NATURAL, 0)
                        .targets())
                .containsExactly("K-1");
        assertThat(other.recognise("Iesaku sunus registret ari tiessaiste.", SubmitterType.NATURAL, 0))
                .satisfies(r -> assertThat(r.kind()).isEqualTo(SubmissionKind.SUGGESTION))
                .satisfies(r -> assertThat(r.targets()).containsExactly("K-2"));
        assertThat(other.recognise("Zvejas uzskaites sistēma nedarbojas.", SubmitterType.RESOURCE_USER, 0))
                .satisfies(r -> assertThat(r.scope()).isEqualTo(SubmissionScope.RESOURCE))
                .satisfies(r -> assertThat(r.targets()).containsExactly("K-3"));
    }

    @Test
    void severalTargets() {
        assertThat(recognise("Gan bērnudārza rindā, gan ar atkritumu konteineru jau mēnesi nekas nenotiek.")
                        .targets())
                .containsExactlyInAnyOrder("P-03", "P-10");
    }

    @DisplayName("Whatever is sent in, there is an answer")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \u00a0\u200b",
                "<script>alert(1)</script>",
                "\u202e\u202d\u2066",
                "12345",
                "?????",
                ".;.;.;",
                "\ud83d\ude00\ud83d\ude00",
                "English text that nobody here understands at all"
            })
    void oddTexts(String text) {
        assertThat(recognise(text).kind()).isEqualTo(SubmissionKind.UNCLEAR);
    }

    @Test
    void nothingIsTooLong() {
        String letter = "Jau trešo nedēļu netiek izvesti atkritumi, un neviens neko nepaskaidro. Iesaku to apsvērt! ";
        for (String text : List.of(
                letter.repeat(11_000),
                "a".repeat(1_000_000),
                "lūdzu ".repeat(160_000),
                "ne ".repeat(300_000),
                "1 ".repeat(500_000))) {
            ProcessorTime.within(Duration.ofSeconds(4), () -> recognise(text));
        }
        assertThat(recognise(letter.repeat(11_000)).kind()).isEqualTo(SubmissionKind.COMPLAINT);
    }
}
