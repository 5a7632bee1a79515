package lv.saimnieks.audit.conformity;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.csv.Csv;
import org.springframework.stereotype.Component;

/** Self-audit and conformity report as CSV: a row for each rule and figure, or for each action and step. */
@Component
class ConformityCsv {

    private static final String SEPARATOR = ", ";
    private static final int STEP_COLUMNS = 13;

    void rules(Conformity report, OutputStream out) {
        try (Csv csv = new Csv(
                out,
                Csv.headings(
                        "conformity.csv.",
                        "period",
                        "rule",
                        "requirements",
                        "process",
                        "text",
                        "state",
                        "share",
                        "of",
                        "cases"))) {
            Stream.concat(report.rules().stream(), report.figures().stream())
                    .forEach(f -> csv.row(rule(report.period(), f)));
        }
    }

    private static String[] rule(Period period, Finding finding) {
        return new String[] {
            period.words(),
            finding.id(),
            String.join(SEPARATOR, finding.requirements()),
            finding.processKey(),
            finding.text(),
            finding.figure()
                    ? Wording.of("conformity.csv.figure")
                    : finding.state().label(),
            finding.failed() ? "" : String.valueOf(finding.counted()),
            finding.failed() ? "" : String.valueOf(finding.population()),
            String.join(
                    SEPARATOR,
                    finding.cases().stream().map(CaseLinks.Link::number).toList())
        };
    }

    void actions(Conformity report, OutputStream out) {
        List<String> headings = Csv.headings(
                "conformity.csv.",
                "period",
                "requirement",
                "kind",
                "text",
                "state",
                "process",
                "processName",
                "step",
                "stepName",
                "versions",
                "role",
                "times",
                "caseCount",
                "last",
                "people",
                "late",
                "due",
                "medianMinutes");
        try (Csv csv = new Csv(out, headings)) {
            for (TaskReport task : report.tasks()) {
                Stream.concat(task.actions().stream(), task.others().stream())
                        .forEach(action -> action(report.period(), task, action, csv));
            }
        }
    }

    private static void action(Period period, TaskReport task, ActionReport action, Csv csv) {
        String[] head = {
            period.words(),
            action.item().id(),
            action.item().kind().label(),
            action.item().text(),
            task.deployed() ? action.state().label() : Wording.of("conformity.report.notDeployed")
        };
        if (action.steps().isEmpty()) {
            csv.row(joined(head, new String[STEP_COLUMNS]));
        }
        action.steps().forEach(step -> csv.row(joined(head, step(step))));
    }

    private static String[] step(StepReport step) {
        StepFigures figures = step.figures();
        return new String[] {
            step.processKey(),
            step.processName(),
            step.stepId(),
            step.name(),
            step.versionWords(),
            step.roleWords(),
            String.valueOf(figures.times()),
            String.valueOf(figures.cases()),
            Latvian.dateTime(figures.lastAt()),
            step.manual() ? String.valueOf(figures.people()) : "",
            step.manual() ? String.valueOf(figures.late()) : "",
            step.manual() ? String.valueOf(figures.due()) : "",
            figures.medianMs() == null ? "" : String.valueOf(Math.round(figures.medianMs() / 60_000.0))
        };
    }

    private static String[] joined(String[] one, String[] other) {
        return Stream.concat(Arrays.stream(one), Arrays.stream(other)).toArray(String[]::new);
    }
}
