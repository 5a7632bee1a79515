package lv.saimnieks.audit.conformity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the steps of all deployed process models serve. A model never changes, so each version is read once, when a report
 * first needs it, and kept in tables that reports join.
 */
@Component
class BpmnSteps {

    private static final String PROPERTY = "requirement";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 255;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private final TransactionTemplate transaction;

    BpmnSteps(
            JdbcClient jdbc,
            @Lazy RepositoryService repository,
            RunAsSystem asSystem,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.asSystem = asSystem;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A step of one version of a process that serves a requirement.
     *
     * @param stepId empty for the process as a whole
     * @param manual whether people do it
     * @param roles groups that the model names
     * @param newest whether it is in the newest version deployed
     */
    record Step(
            String requirement,
            String definitionId,
            String processKey,
            String processName,
            int version,
            String stepId,
            String name,
            boolean manual,
            List<String> roles,
            boolean newest) {}

    private record Definition(String id, String key, int version, String name) {}

    /** Reads the models that were deployed since the last time. */
    void update() {
        List<Definition> fresh = jdbc.sql("""
                        select ID_, KEY_, VERSION_, coalesce(NAME_, KEY_) from ACT_RE_PROCDEF
                        where ID_ not in (select definition_id from conformity_model)""")
                .query((row, n) -> new Definition(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)))
                .list();
        for (Definition definition : fresh) {
            try {
                transaction.executeWithoutResult(t -> keep(definition));
            } catch (DuplicateKeyException e) {
                // somebody else's report has just read the same model
            }
        }
    }

    private void keep(Definition definition) {
        jdbc.sql("insert into conformity_model (definition_id, process_key, version, name) values (?, ?, ?, ?)")
                .params(definition.id(), definition.key(), definition.version(), definition.name())
                .update();
        BpmnModelInstance model = asSystem.call(() -> repository.getBpmnModelInstance(definition.id()));
        int place = 0;
        for (BaseElement element : elements(model, definition.key())) {
            Set<String> requirements = requirements(element);
            if (!requirements.isEmpty()) {
                keep(definition, element, place++, requirements);
            }
        }
    }

    private void keep(Definition definition, BaseElement element, int place, Set<String> requirements) {
        String step = element instanceof Process ? "" : element.getId();
        jdbc.sql(
                        "insert into conformity_step (definition_id, step_id, place, name, manual, roles) values (?, ?, ?, ?, ?, ?)")
                .params(definition.id(), step, place, name(element), element instanceof UserTask, roles(element))
                .update();
        for (String requirement : requirements) {
            jdbc.sql("insert into conformity_requirement (definition_id, step_id, requirement) values (?, ?, ?)")
                    .params(definition.id(), step, requirement)
                    .update();
        }
    }

    /** The process of the key and everything in it, as the file has it; a file may hold more than one process. */
    private static List<BaseElement> elements(BpmnModelInstance model, String processKey) {
        Process process = model.getModelElementById(processKey);
        List<BaseElement> found = new ArrayList<>();
        found.add(process);
        collect(process.getFlowElements(), found);
        return found;
    }

    private static void collect(Collection<FlowElement> elements, List<BaseElement> found) {
        for (FlowElement element : elements) {
            found.add(element);
            if (element instanceof SubProcess inner) {
                collect(inner.getFlowElements(), found);
            }
        }
    }

    private static Set<String> requirements(BaseElement element) {
        Set<String> ids = new TreeSet<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getChildElementsByType(CamundaProperties.class).stream()
                    .flatMap(p -> p.getCamundaProperties().stream())
                    .filter(p -> PROPERTY.equals(p.getCamundaName()))
                    .map(CamundaProperty::getCamundaValue)
                    .filter(Objects::nonNull)
                    .flatMap(v -> Arrays.stream(v.split(",")))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID)
                    .forEach(ids::add);
        }
        return ids;
    }

    private static String name(BaseElement element) {
        String name = element instanceof Process process
                ? process.getName()
                : element instanceof FlowElement flow ? flow.getName() : null;
        String shown = name == null || name.isBlank()
                ? element.getId()
                : name.replaceAll("\\s+", " ").strip();
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }

    private static String roles(BaseElement element) {
        String groups = element instanceof UserTask task ? task.getCamundaCandidateGroups() : null;
        return groups == null || groups.length() > 1000 ? "" : groups;
    }

    /** Every step of every version read, with the requirement it serves. */
    List<Step> all() {
        return jdbc.sql("""
                        select r.requirement, m.process_key, m.name, m.version, s.step_id, s.name, s.manual, s.roles,
                          d.VERSION_ as deployed, m.definition_id
                        from conformity_requirement r
                        join conformity_step s on s.definition_id = r.definition_id and s.step_id = r.step_id
                        join conformity_model m on m.definition_id = r.definition_id
                        left join (select KEY_, max(VERSION_) as VERSION_ from ACT_RE_PROCDEF group by KEY_) d
                          on d.KEY_ = m.process_key
                        order by m.process_key, m.version, s.place""")
                .query((row, n) -> new Step(
                        row.getString(1),
                        row.getString(10),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getBoolean(7),
                        Arrays.stream(row.getString(8).split(","))
                                .map(String::strip)
                                .filter(g -> !g.isEmpty())
                                .toList(),
                        row.getInt(4) == row.getInt(9)))
                .list();
    }
}
