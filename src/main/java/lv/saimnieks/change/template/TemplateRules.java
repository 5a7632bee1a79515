package lv.saimnieks.change.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.template.ChangeTemplate.Content;
import lv.saimnieks.change.template.ChangeTemplate.Draft;
import lv.saimnieks.change.template.ChangeTemplate.Work;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.stereotype.Component;

/** What a template has to say; whether its change may be asked for, the rules of changes say on its day. */
@Component
class TemplateRules {

    /** With the questions and a sentence of a series it fits into the description of a change. */
    private static final int LONGEST_DESCRIPTION = 2500;

    private static final int MOST_QUESTIONS = 6;
    private static final int MOST_WORKS = 50;
    private static final int MOST_DAYS = 250;

    private final Catalogue catalogue;
    private final Users users;

    TemplateRules(Catalogue catalogue, Users users) {
        this.catalogue = catalogue;
        this.users = users;
    }

    /** What is wrong with what somebody wrote, by field. */
    Problems problems(Draft draft) {
        Problems wrong = new Problems();
        Content c = draft.content();
        wrong.required("title", Wording.of("change.template.title"), c.title(), Problems.LINE);
        wrong.required("description", Wording.of("change.template.description"), c.description(), LONGEST_DESCRIPTION);
        if (c.kind() == null) {
            wrong.add("changeKind", Wording.of("change.NewChange.changeKind"));
        }
        if (c.targetType() == null) {
            wrong.add("targetType", Wording.of("change.NewChange.targetType"));
        } else if (c.targets().isEmpty() && c.targetType() != TargetType.INSTITUTION) {
            wrong.add("targets", Wording.of("change.template.noTargets"));
        }
        c.targets().stream()
                .filter(code -> catalogue.find(code).isEmpty())
                .findFirst()
                .ifPresent(code -> wrong.add("targets", Wording.of("change.watch.noItem", code)));
        wrong.optional("rollbackPlan", Wording.of("change.template.rollback"), c.rollbackPlan(), Problems.TEXT);
        wrong.optional("testPlan", Wording.of("change.template.test"), c.testPlan(), Problems.TEXT);
        wrong.optional(
                "communicationPlan", Wording.of("change.template.communication"), c.communicationPlan(), Problems.TEXT);
        questions(draft.questions(), wrong);
        works(draft.works(), wrong);
        return wrong;
    }

    private static void questions(List<String> questions, Problems wrong) {
        if (questions.size() > MOST_QUESTIONS) {
            wrong.add("questions", Wording.of("change.template.manyQuestions", MOST_QUESTIONS));
        }
        questions.forEach(q -> wrong.required("questions", Wording.of("change.template.question"), q, Problems.LINE));
    }

    private void works(List<Work> works, Problems wrong) {
        if (works.size() > MOST_WORKS) {
            wrong.add("works", Wording.of("change.template.manyWorks", MOST_WORKS));
        }
        List<String> rows = IntStream.range(0, works.size())
                .boxed()
                .flatMap(i ->
                        faults(works.get(i))
                                .map(fault -> Wording.of("change.template.workWrong", i + 1, fault))
                                .stream())
                .toList();
        if (!rows.isEmpty()) {
            wrong.add("works", String.join(" ", rows));
        }
    }

    private Optional<String> faults(Work work) {
        Problems wrong = new Problems();
        wrong.required("works", Wording.of("change.template.work"), work.what(), Problems.LINE);
        if (work.fromDay() < 1 || work.toDay() < work.fromDay() || work.toDay() > MOST_DAYS) {
            wrong.add("works", Wording.of("change.template.workDays", MOST_DAYS));
        }
        boolean known = work.who() == null
                || work.who().equals(ChangeTemplate.REQUESTER)
                || work.who().equals(ChangeTemplate.MANAGER)
                || users.exists(work.who());
        if (!known) {
            wrong.add("works", Wording.of("change.template.workWho", work.who()));
        }
        return Optional.ofNullable(wrong.fields().get("works"));
    }
}
