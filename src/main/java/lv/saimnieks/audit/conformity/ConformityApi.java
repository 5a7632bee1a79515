package lv.saimnieks.audit.conformity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Self-audit and conformity report for programs. */
@RestController
@ConformityAccess
@Tag(name = "conformity.api.tag")
class ConformityApi {

    private final Conformities conformities;

    ConformityApi(Conformities conformities) {
        this.conformities = conformities;
    }

    @GetMapping("/api/audit/conformity")
    @Operation(summary = "conformity.api.summary")
    ConformityJson report(
            @Parameter(description = "conformity.api.from") @RequestParam(required = false) String from,
            @Parameter(description = "conformity.api.to") @RequestParam(required = false) String to) {
        return ConformityJson.of(conformities.of(conformities.period(from, to)));
    }

    /** A whole as JSON; {@code percent} is null where the whole is empty. */
    record ShareJson(long part, long of, java.math.BigDecimal percent, String words) {

        static ShareJson of(Share share) {
            return new ShareJson(share.part(), share.of(), share.percent(), share.words());
        }
    }

    record FindingJson(
            String id,
            List<String> requirements,
            String process,
            String text,
            String why,
            String state,
            String stateLabel,
            ShareJson share,
            long broken,
            List<CaseLink> cases,
            List<String> sql) {

        static FindingJson of(Finding f) {
            return new FindingJson(
                    f.id(),
                    f.requirements(),
                    f.processKey(),
                    f.text(),
                    f.why(),
                    f.figure() ? null : f.state().name(),
                    f.figure() ? null : f.state().label(),
                    ShareJson.of(f.share()),
                    f.figure() ? 0 : f.counted(),
                    f.cases(),
                    f.sql());
        }
    }

    record StepJson(
            String process,
            String processName,
            String step,
            String stepName,
            List<Integer> versions,
            boolean newest,
            boolean manual,
            List<String> roles,
            String roleLabels,
            StepFigures figures,
            String history) {

        static StepJson of(StepReport s) {
            return new StepJson(
                    s.processKey(),
                    s.processName(),
                    s.stepId(),
                    s.name(),
                    s.versions(),
                    s.newest(),
                    s.manual(),
                    s.roles(),
                    s.roleWords(),
                    s.figures(),
                    s.history());
        }
    }

    record ActionJson(
            String id,
            String kind,
            String kindLabel,
            String actor,
            String text,
            String page,
            String state,
            String stateLabel,
            StepFigures figures,
            List<StepJson> steps) {

        static ActionJson of(ActionReport a) {
            return new ActionJson(
                    a.item().id(),
                    a.item().kind().name(),
                    a.item().kind().label(),
                    a.item().actor(),
                    a.item().text(),
                    a.item().page(),
                    a.state().name(),
                    a.state().label(),
                    a.figures(),
                    a.steps().stream().map(StepJson::of).toList());
        }
    }

    record TaskJson(
            String id,
            String title,
            boolean deployed,
            ShareJson served,
            ShareJson done,
            List<ActionJson> actions,
            List<ActionJson> others) {

        static TaskJson of(TaskReport t) {
            return new TaskJson(
                    t.id(),
                    t.title(),
                    t.deployed(),
                    ShareJson.of(t.served()),
                    ShareJson.of(t.done()),
                    t.actions().stream().map(ActionJson::of).toList(),
                    t.others().stream().map(ActionJson::of).toList());
        }
    }

    record ConformityJson(Period period, List<FindingJson> rules, List<FindingJson> figures, List<TaskJson> tasks) {

        static ConformityJson of(Conformity c) {
            return new ConformityJson(
                    c.period(),
                    c.rules().stream().map(FindingJson::of).toList(),
                    c.figures().stream().map(FindingJson::of).toList(),
                    c.tasks().stream().map(TaskJson::of).toList());
        }
    }
}
