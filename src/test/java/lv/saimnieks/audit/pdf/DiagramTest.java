package lv.saimnieks.audit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.saimnieks.audit.casefile.CaseReport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Models as deployed, drawn with the path of a case. */
class DiagramTest {

    private static final Path CHANGE = Path.of("processes/change/change-management.bpmn");

    /** A4 across without margins, in printer's points. */
    private static final double WIDTH = 760;

    private static final double HEIGHT = 470;

    @Test
    @DisplayName("the process and each step that was entered are a page each, and can be read")
    void aPageForEachPlane() throws IOException {
        assertThat(Diagram.planes(Files.readString(CHANGE), walk(CHANGE, 4)))
                .extracting(Diagram::name)
                .containsExactly(
                        "Izmaiņu īstenošana",
                        "1 Apzināt vajadzību vai situācijas izmaiņu",
                        "2 Reģistrēt un klasificēt izmaiņu pieprasījumu",
                        "3 Novērtēt nepieciešamo izmaiņu");
        assertThat(Diagram.planes(Files.readString(CHANGE), walk(CHANGE, 40))).allMatch(d -> d.readable(WIDTH, HEIGHT));
    }

    @Test
    @DisplayName("a model that is too wide for a page: an overview and readable parts where the case has been")
    void wideModelIsSplit() {
        AbstractFlowNodeBuilder<?, ?> wide = Bpmn.createExecutableProcess("p").startEvent("s");
        List<CaseReport.Element> passed = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            wide = wide.userTask("t" + i).name("Solis " + i);
            passed.add(element("t" + i, i, 1, 0, 0, 0));
        }
        Diagram diagram = only(Bpmn.convertToString(wide.endEvent("e").done()), new CaseReport.Path(passed, List.of()));
        assertThat(diagram.readable(WIDTH, HEIGHT)).isFalse();
        List<Diagram.Part> parts = diagram.parts("Daļa");
        assertThat(parts).isNotEmpty().hasSizeLessThan(11);
        assertThat(parts)
                .extracting(Diagram.Part::label)
                .doesNotHaveDuplicates()
                .contains("A1");
        parts.forEach(p -> assertThat(Xhtml.parse(p.svg()).getDocumentElement().getAttribute("alt"))
                .isEqualTo("Daļa " + p.label()));
        assertThat(Xhtml.parse(diagram.whole(WIDTH, HEIGHT, "Viss"))
                        .getDocumentElement()
                        .getAttribute("width"))
                .isEqualTo("760pt");
    }

    @Test
    @DisplayName("what was passed, goes on, was cancelled or failed looks different; where the case was not is grey")
    void marksStates() {
        String bpmn = Bpmn.convertToString(Bpmn.createExecutableProcess("p")
                .startEvent("start")
                .userTask("a")
                .name("Žurnāls <&> \"pēdiņas\"")
                .userTask("b")
                .userTask("c")
                .endEvent("end")
                .done());
        CaseReport.Path path = new CaseReport.Path(
                List.of(element("a", 1, 2, 0, 0, 0), element("b", 3, 0, 0, 1, 0), element("c", 4, 0, 1, 0, 1)),
                List.of());
        String svg = only(bpmn, path).whole(WIDTH, HEIGHT, "x");
        assertThat(svg).contains(Mark.DONE.fill, Mark.CANCELLED.fill, Mark.FAILED.fill, Mark.NONE.line);
        assertThat(Xhtml.parse(svg)).isNotNull();
    }

    @Test
    @DisplayName("a model without a diagram and a path of a model that has changed are no failure")
    void oddModels() {
        String bare = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\">"
                + "<process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/></process></definitions>";
        CaseReport.Path gone = new CaseReport.Path(List.of(element("gone", 1, 1, 0, 0, 0)), List.of("gone"));
        assertThat(Diagram.planes(bare, gone)).isEmpty();
    }

    private static Diagram only(String bpmn, CaseReport.Path path) {
        List<Diagram> planes = Diagram.planes(bpmn, path);
        assertThat(planes).hasSize(1);
        return planes.get(0);
    }

    @Test
    @DisplayName("labels are broken where they fit, long words too")
    void wraps() {
        assertThat(Lines.of("Izvērtēt izmaiņas ietekmi", 60, 12, Glyphs.REGULAR).lines())
                .containsExactly("Izvērtēt", "izmaiņas", "ietekmi");
        assertThat(Lines.of("Neparastigarsvardsbezatstarpes", 60, 12, Glyphs.REGULAR)
                        .lines())
                .hasSizeGreaterThan(2)
                .allMatch(l -> Glyphs.REGULAR.width(l, 12) <= 60);
        assertThat(Lines.of("a b c d e", 1, 12, Glyphs.REGULAR).atMost(2).lines())
                .hasSize(2);
    }

    /** Any way through the first so many steps of a model. */
    static CaseReport.Path walk(Path file, int steps) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<CaseReport.Element> elements = new ArrayList<>();
        List<String> flows = new ArrayList<>();
        FlowNode at = model.getModelElementById("StartEvent_ChangeRequested") instanceof FlowNode start
                ? start
                : model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.StartEvent.class)
                        .iterator()
                        .next();
        for (int order = 1; order <= steps; order++) {
            boolean last = order == steps || at.getOutgoing().isEmpty();
            String id = at.getId();
            elements.removeIf(e -> e.id().equals(id));
            elements.add(element(id, order, last ? 0 : 1, last ? 1 : 0, 0, 0));
            if (last) {
                break;
            }
            List<SequenceFlow> ways = List.copyOf(at.getOutgoing());
            SequenceFlow way = ways.get(order % ways.size());
            flows.add(way.getId());
            at = way.getTarget();
        }
        return new CaseReport.Path(elements, flows);
    }

    static CaseReport.Element element(String id, int order, int completed, int active, int cancelled, int failed) {
        Instant at = Instant.parse("2026-11-02T08:00:00Z");
        return new CaseReport.Element(
                id, id, "userTask", List.of(order), completed, active, cancelled, failed, at, at, 1000);
    }
}
