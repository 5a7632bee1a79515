package lv.saimnieks.change.template.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.change.process.ChangeProcess;
import lv.saimnieks.change.template.ChangeSeries;
import lv.saimnieks.change.template.ChangeTemplate;
import lv.saimnieks.change.template.ChangeTemplates;
import lv.saimnieks.change.template.RecurringChanges;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Wording;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the change of a series whose day has come. */
@Component
class SeriesStart {

    private final RecurringChanges recurring;
    private final ChangeTemplates templates;
    private final ChangeAccess access;
    private final ChangeProcess process;
    private final Notifier notifier;
    private final Users users;
    private final Clock clock;
    private final String baseUrl;

    SeriesStart(
            RecurringChanges recurring,
            ChangeTemplates templates,
            ChangeAccess access,
            ChangeProcess process,
            Notifier notifier,
            Users users,
            Clock clock,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.recurring = recurring;
        this.templates = templates;
        this.access = access;
        this.process = process;
        this.notifier = notifier;
        this.users = users;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Register, engine and series change together; nothing happens where somebody else was quicker. */
    @Transactional
    public void ask(ChangeSeries series) {
        recurring.take(series).ifPresent(day -> {
            access.requireMayStart(series.keeper());
            String number = process.start(wanted(templates.get(series.template()), day, series.keeper()));
            recurring.made(series, day, number);
        });
    }

    /** Whoever keeps it does not manage any more what it is about: it waits for another, and portfolio managers are told. */
    @Transactional
    public void pause(ChangeSeries series) {
        String why = Wording.of("change.series.keeperGone", users.displayName(series.keeper()));
        if (recurring.failed(series, why)) {
            ChangeTemplate template = templates.get(series.template());
            Map<String, Object> facts = Map.of(
                    "number",
                    template.code(),
                    "title",
                    template.content().title(),
                    "text",
                    why,
                    "link",
                    baseUrl + ChangeTemplates.PATH + "/" + template.code());
            recurring
                    .overseers(template)
                    .forEach(who -> notifier.send(new Notice("change/series-paused", template.code(), who, facts)));
        }
    }

    private NewChange wanted(ChangeTemplate template, LocalDate day, String keeper) {
        ChangeTemplate.Content c = template.content();
        StringBuilder text = new StringBuilder(c.description())
                .append("\n\n")
                .append(Wording.of("change.series.asked", template.code(), day));
        if (!template.questions().isEmpty()) {
            text.append("\n\n")
                    .append(Wording.of("change.series.openQuestions"))
                    .append('\n')
                    .append(String.join("\n", template.questions()));
        }
        return new NewChange(
                new NewChange.Text(c.title(), text.toString()),
                new NewChange.Target(c.kind(), c.targetType(), c.targets()),
                new NewChange.Wish(day.isBefore(LocalDate.now(clock)) ? null : day, null, false, null),
                NewChange.Need.UNKNOWN,
                NewChange.Origin.of(keeper),
                template.named());
    }
}
