package lv.saimnieks.audit.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Cases that belong together, both ways: called and calling ones, of the same number, and what the register links. */
@Component
class LinkReader {

    private final HistoryService history;

    LinkReader(@Lazy HistoryService history) {
        this.history = history;
    }

    List<CaseReport.LinkedCase> read(
            HistoricProcessInstance instance, Optional<CaseStory.Story> story, Set<String> readable) {
        List<CaseReport.LinkedCase> links = new ArrayList<>();
        if (instance.getSuperProcessInstanceId() != null) {
            one(instance.getSuperProcessInstanceId())
                    .ifPresent(c -> add(links, c, false, "casefile.link.calledBy", readable));
        }
        history.createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance.getId())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .forEach(c -> add(links, c, true, "casefile.link.called", readable));
        if (instance.getBusinessKey() != null) {
            ofNumber(instance.getBusinessKey()).stream()
                    .filter(c -> !c.getId().equals(instance.getId()))
                    .filter(c -> links.stream().noneMatch(l -> c.getId().equals(l.id())))
                    .forEach(c -> add(
                            links,
                            c,
                            c.getStartTime().after(instance.getStartTime()),
                            "casefile.link.sameNumber",
                            readable));
        }
        story.ifPresent(s -> s.links().forEach(l -> links.add(registered(l, readable))));
        return links;
    }

    private CaseReport.LinkedCase registered(CaseStory.Link link, Set<String> readable) {
        return ofNumber(link.number()).stream()
                .filter(c -> readable.contains(c.getProcessDefinitionKey()))
                .findFirst()
                .map(c -> linked(c, link.number(), link.outgoing(), link.words()))
                .orElseGet(() ->
                        new CaseReport.LinkedCase(null, link.number(), null, null, link.outgoing(), link.words()));
    }

    private static CaseReport.LinkedCase linked(
            HistoricProcessInstance other, String number, boolean outgoing, String words) {
        return new CaseReport.LinkedCase(
                other.getId(),
                number,
                other.getProcessDefinitionName(),
                CaseState.of(other.getState()),
                outgoing,
                words);
    }

    private static void add(
            List<CaseReport.LinkedCase> links,
            HistoricProcessInstance other,
            boolean outgoing,
            String words,
            Set<String> readable) {
        if (readable.contains(other.getProcessDefinitionKey())) {
            links.add(linked(other, other.getBusinessKey(), outgoing, Wording.of(words)));
        }
    }

    private Optional<HistoricProcessInstance> one(String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult());
    }

    /** The instances of a register number, the newest first. */
    List<HistoricProcessInstance> ofNumber(String number) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .orderByProcessInstanceStartTime()
                .desc()
                .list();
    }
}
