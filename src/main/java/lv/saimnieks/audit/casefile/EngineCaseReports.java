package lv.saimnieks.audit.casefile;

import static lv.saimnieks.platform.casework.CasePath.instant;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.platform.RunAsSystem;
import lv.saimnieks.platform.casework.CaseStory;
import lv.saimnieks.platform.intervention.Interventions;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case's file together from the engine's history, the register and the mail. */
@Service
@Transactional(readOnly = true)
class EngineCaseReports implements CaseReports, CaseWalks {

    private final HistoryService history;
    private final AuditAccess access;
    private final RunAsSystem asSystem;
    private final EngineHistoryReader histories;
    private final DecisionReader decisions;
    private final SourceReader sources;
    private final LinkReader links;
    private final MailReader mails;
    private final TimelineBuilder timeline;
    private final Interventions interventions;
    private final Map<String, CaseStory> stories;
    private final Clock clock;

    EngineCaseReports(
            @Lazy HistoryService history,
            AuditAccess access,
            RunAsSystem asSystem,
            EngineHistoryReader histories,
            DecisionReader decisions,
            SourceReader sources,
            LinkReader links,
            MailReader mails,
            TimelineBuilder timeline,
            Interventions interventions,
            List<CaseStory> stories,
            Clock clock) {
        this.history = history;
        this.access = access;
        this.asSystem = asSystem;
        this.histories = histories;
        this.decisions = decisions;
        this.sources = sources;
        this.links = links;
        this.mails = mails;
        this.timeline = timeline;
        this.interventions = interventions;
        this.stories = stories.stream().collect(Collectors.toMap(CaseStory::processKey, Function.identity()));
        this.clock = clock;
    }

    @Override
    public Optional<CaseReport> find(String idOrNumber) {
        Set<String> readable = access.readable();
        return asSystem.call(() -> instance(idOrNumber)
                .filter(i -> readable.contains(i.getProcessDefinitionKey()))
                .map(i -> file(histories.read(i), readable)));
    }

    @Override
    public Optional<String> source(String kind, String id) {
        Set<String> readable = access.studied();
        return asSystem.call(() -> sources.text(kind, id, readable));
    }

    @Override
    public Optional<Walked> walked(String processInstance) {
        return asSystem.call(() -> instance(processInstance)
                .map(histories::read)
                .map(read -> new Walked(
                        PathReader.read(read, clock.instant()),
                        EngineRecordReader.read(read, clock.instant()).tasks())));
    }

    private Optional<HistoricProcessInstance> instance(String idOrNumber) {
        HistoricProcessInstance byId = history.createHistoricProcessInstanceQuery()
                .processInstanceId(idOrNumber)
                .singleResult();
        return byId != null
                ? Optional.of(byId)
                : links.ofNumber(idOrNumber).stream().findFirst();
    }

    @SuppressWarnings("deprecation") // the engine has no other word for the end event
    private CaseReport file(EngineHistory read, Set<String> readable) {
        HistoricProcessInstance instance = read.instance();
        String number = instance.getBusinessKey();
        Optional<CaseStory> register = Optional.ofNullable(stories.get(instance.getProcessDefinitionKey()));
        Optional<CaseStory.Story> story = register.filter(s -> number != null).flatMap(s -> s.of(number));
        List<CaseReport.Decision> evaluated = decisions.read(
                read, (name, value) -> register.map(r -> r.word(name, value)).orElse(value));
        List<CaseReport.SentMail> sent = mails.read(number);
        CaseState state = read.state();
        return new CaseReport(
                instance.getId(),
                number,
                story.map(CaseStory.Story::title).orElse(null),
                instance.getProcessDefinitionKey(),
                read.definition().getName(),
                instance.getProcessDefinitionId(),
                read.definition().getVersion(),
                state,
                read.startedBy(),
                instant(instance.getStartTime()),
                instant(instance.getEndTime()),
                instance.getDurationInMillis(),
                state == CaseState.COMPLETED ? read.nameOf(read.endEvent()) : null,
                instance.getDeleteReason(),
                read.overdueTasks(clock.instant()),
                interventions.of(instance.getId()).stream()
                        .map(i -> new CaseReport.Intervened(
                                i.at(), i.actor(), i.kind().label(), i.reason(), i.arguments()))
                        .toList(),
                story.map(CaseStory.Story::page).orElse(null),
                story.map(CaseStory.Story::facts).orElse(List.of()),
                PathReader.read(read, clock.instant()),
                timeline.build(read, evaluated, sent, new VariableChanges(read, register), story),
                VariableReader.read(read, register),
                evaluated,
                sent,
                links.read(instance, story, readable),
                sources.read(read),
                EngineRecordReader.read(read, clock.instant()));
    }
}
