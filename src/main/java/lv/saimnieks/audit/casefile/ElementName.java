package lv.saimnieks.audit.casefile;

import lv.saimnieks.shared.Wording;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;

/** What people call an element of a model: its name, or a word for what it is where the model gives none. */
final class ElementName {

    private ElementName() {}

    static String of(FlowElement element) {
        String name = element.getName();
        if (name != null && !name.isBlank()) {
            return name.replaceAll("\\s+", " ").strip();
        }
        if (element instanceof Gateway gateway) {
            return Wording.of(
                    gateway.getOutgoing().size() > 1 ? "casefile.unnamed.branching" : "casefile.unnamed.joining");
        }
        return Wording.of("casefile.unnamed.other");
    }
}
