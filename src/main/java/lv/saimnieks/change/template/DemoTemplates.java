package lv.saimnieks.change.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.change.template.ChangeTemplate.Content;
import lv.saimnieks.change.template.ChangeTemplate.Draft;
import lv.saimnieks.change.template.ChangeTemplate.Work;
import lv.saimnieks.shared.Wording;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A template of the demo institution that comes back each quarter. */
@Component
@Profile("!prod")
@Order(320)
class DemoTemplates implements ApplicationRunner {

    private static final String KEEPER = "resursu-kopuma-vaditajs-1";

    private final ChangeTemplates templates;
    private final RecurringChanges recurring;
    private final Clock clock;

    DemoTemplates(ChangeTemplates templates, RecurringChanges recurring, Clock clock) {
        this.templates = templates;
        this.recurring = recurring;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (templates.all().isEmpty()) {
            Content content = new Content(
                    said("title"),
                    said("description"),
                    ChangeKind.MODIFY,
                    TargetType.RESOURCE,
                    Set.of("R-08"),
                    said("rollback"),
                    said("test"),
                    said("communication"));
            List<Work> works = List.of(
                    new Work(said("work1"), ChangeTemplate.MANAGER, 1, 2),
                    new Work(said("work2"), ChangeTemplate.MANAGER, 3, 3),
                    new Work(said("work3"), ChangeTemplate.MANAGER, 4, 5));
            String code =
                    templates.add(new Draft(content, works, List.of(said("question1"), said("question2"))), KEEPER);
            LocalDate first = LocalDate.now(clock).plusMonths(2).withDayOfMonth(15);
            recurring.add(code, 1, RepeatUnit.QUARTERS, first, 10, null, KEEPER);
        }
    }

    private static String said(String what) {
        return Wording.of("change.DemoTemplates." + what);
    }
}
