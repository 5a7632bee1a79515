package lv.saimnieks.platform.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.ModelFiles;
import lv.saimnieks.ModelFiles.ModelFile;
import lv.saimnieks.platform.Policy;
import lv.saimnieks.platform.guide.ProcessGuide.Follow;
import lv.saimnieks.platform.guide.ProcessGuide.Step;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("PU2-12/O1: a process in plain words, from its model")
class GuideTextTest {

    private final GuideText text = new GuideText(new Policy());

    static List<ModelFile> processes() {
        return ModelFiles.processes();
    }

    private static Process process(ModelFile file) {
        return file.bpmn().getModelElementById(file.id());
    }

    private static Stream<Step> withInner(Step step) {
        return Stream.concat(Stream.of(step), step.inside().stream().flatMap(GuideTextTest::withInner));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyShippedProcessSaysItself(ModelFile file) {
        Process process = process(file);
        assertThat(GuideText.about(process)).isNotBlank();
        assertThat(text.policy(process)).isNotEmpty();
        assertThat(text.starts(process)).isNotEmpty();
        List<Step> steps =
                text.steps(process).stream().flatMap(GuideTextTest::withInner).toList();
        assertThat(steps).isNotEmpty().anyMatch(s -> !s.requirements().isEmpty());
        assertThat(steps)
                .filteredOn(s -> !s.roles().isEmpty())
                .isNotEmpty()
                .allMatch(s -> !s.what().isBlank());
        assertThat(steps.stream()
                        .flatMap(s -> Stream.concat(s.follows().stream(), s.unless().stream())
                                .map(Follow::then)))
                .noneMatch(t -> t.matches("[A-Z]\\w+_\\w+"));
    }

    @Test
    void waysOnAreQuestionsWithAnswers() {
        Process change = process(ModelFiles.processes().stream()
                .filter(f -> f.id().equals("change-management"))
                .findFirst()
                .orElseThrow());
        List<Step> steps = text.steps(change);
        assertThat(steps.get(0).name()).isEqualTo("1 Apzināt vajadzību vai situācijas izmaiņu");
        Step receive = steps.get(0).inside().get(0);
        assertThat(receive.follows())
                .containsExactlyInAnyOrder(
                        new Follow("Vai vajadzība jau pamatota? Jā", "solis beidzas („Vajadzība apzināta”)"),
                        new Follow("Vai vajadzība jau pamatota? Nē", "Apzināt vajadzību vai situācijas izmaiņu"));
        Step authorise = steps.stream()
                .flatMap(GuideTextTest::withInner)
                .filter(s -> s.name().equals("Pieņemt lēmumu un autorizēt izmaiņu"))
                .findFirst()
                .orElseThrow();
        assertThat(authorise.reminded()).isTrue();
        assertThat(authorise.roles()).contains("Iestādes vadītājs", "Ārkārtas izmaiņu lēmējs");
        assertThat(authorise.unless())
                .containsExactly(new Follow(
                        "Ja notiek: Lēmums kavējas – solis turpinās, un papildus", "Nodot lēmumu augstākam līmenim"));
        assertThat(steps.get(steps.size() - 1).anytime()).isTrue();
    }
}
