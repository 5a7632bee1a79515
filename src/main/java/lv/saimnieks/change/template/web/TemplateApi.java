package lv.saimnieks.change.template.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.template.ChangeTemplate;
import lv.saimnieks.change.template.ChangeTemplates;
import lv.saimnieks.change.template.RecurringChanges;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates for other systems, which name one in a change request. */
@RestController
@Tag(name = "change.ChangeApi.tag")
class TemplateApi {

    private final ChangeTemplates templates;
    private final RecurringChanges recurring;

    TemplateApi(ChangeTemplates templates, RecurringChanges recurring) {
        this.templates = templates;
        this.recurring = recurring;
    }

    /** A template in force; {@code nextDays} of what repeats by it. */
    record TemplateJson(
            String code,
            int revision,
            String title,
            String description,
            ChangeKind changeKind,
            TargetType targetType,
            Set<String> targets,
            List<String> questions,
            List<ChangeTemplate.Work> works,
            String rollbackPlan,
            String testPlan,
            String communicationPlan,
            List<LocalDate> nextDays) {}

    @GetMapping(path = "/api/change-templates", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "change.TemplateApi.list", description = "change.TemplateApi.list.hint")
    List<TemplateJson> list() {
        return templates.inForce().stream().map(this::json).toList();
    }

    private TemplateJson json(ChangeTemplate t) {
        ChangeTemplate.Content c = t.content();
        return new TemplateJson(
                t.code(),
                t.revision(),
                c.title(),
                c.description(),
                c.kind(),
                c.targetType(),
                c.targets(),
                t.questions(),
                t.works(),
                c.rollbackPlan(),
                c.testPlan(),
                c.communicationPlan(),
                recurring.of(t.code()).stream()
                        .flatMap(s -> recurring.nextOf(s).stream())
                        .map(RecurringChanges.Next::day)
                        .sorted()
                        .toList());
    }
}
