package lv.saimnieks.platform.deployment.bpmn;

import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.deployment.DomainFiles;
import lv.saimnieks.platform.deployment.Findings;
import lv.saimnieks.platform.deployment.Xml;
import lv.saimnieks.shared.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What holds for the processes that owners make beside those that are shipped: a domain's Java work knows the cases of
 * its own register only, so no other process may name it; who may start a process is said by roles.
 */
class OwnProcessCheck {

    private final String name;
    private final Document model;
    private final Findings findings;

    OwnProcessCheck(String name, Document model, Findings findings) {
        this.name = name;
        this.model = model;
        this.findings = findings;
    }

    void run(DomainFiles files, Delegates delegates) {
        Set<String> others = new TreeSet<>(files.byDomain().keySet());
        files.domainOf(name).ifPresent(others::remove);
        for (Element element : Xml.all(model, "*", "*")) {
            Delegates.named(element)
                    .filter(bean ->
                            delegates.moduleOf(bean).filter(others::contains).isPresent())
                    .ifPresent(bean ->
                            findings.add(Xml.where(element), Wording.of("platform.OwnProcessCheck.bean", bean)));
        }
        for (Element process : Xml.all(model, Xml.BPMN, "process")) {
            for (String group : Xml.list(process, "candidateStarterGroups")) {
                if (Role.ofGroup(group).isEmpty()) {
                    findings.add(
                            Wording.of("platform.BpmnCheck.process", Xml.attribute(process, "id")),
                            Wording.of("platform.BpmnWorkCheck.noGroup", group));
                }
            }
        }
    }
}
