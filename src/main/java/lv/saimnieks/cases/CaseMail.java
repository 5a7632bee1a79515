package lv.saimnieks.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskAssigned;
import lv.saimnieks.platform.casework.TaskHandedOver;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells people by mail what happens to a case. A domain brings the template ({@code templates/mail/<domain>/}: subject,
 * sentence, labels) and facts of its own; number, title, state and the link to the case's page are always there.
 * Nobody is told what they are doing themselves just now.
 */
@Component
public class CaseMail {

    /** A fact: the path of the page to which the mail leads, where it is not the case's own. */
    public static final String PATH = "path";

    private final Notifier notifier;
    private final CaseTimeline timeline;
    private final Users users;
    private final String baseUrl;
    private final boolean answersArrive;

    CaseMail(
            Notifier notifier,
            CaseTimeline timeline,
            @Lazy Users users,
            @Value("${saimnieks.base-url}") String baseUrl,
            @Value("${saimnieks.mailbox.url:}") String mailbox) {
        this.notifier = notifier;
        this.timeline = timeline;
        this.users = users;
        this.baseUrl = baseUrl;
        this.answersArrive = !mailbox.isBlank();
    }

    /**
     * Writes to each of the people, in the caller's transaction.
     *
     * @param template name of the mail with its domain, {@code change/authorised}
     * @param recipients user ids or mail addresses
     * @param more facts of this mail, such as {@code text} or {@code due}
     */
    public void send(String template, CaseSummary about, Collection<String> recipients, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", about.number());
        facts.put("title", about.title());
        facts.put("subject", about.subject());
        facts.put("state", about.state());
        facts.put("link", baseUrl + more.getOrDefault(PATH, about.page()));
        // the same words at a later moment are another message
        facts.put("entry", timeline.size(about.number()));
        facts.putAll(more);
        if (answersArrive) {
            facts.put("reply", Wording.of("cases.mail.reply"));
        }
        others(recipients).forEach(r -> notifier.send(new Notice(template, about.number(), r, facts)));
    }

    /** Without the person on whose behalf this happens. */
    private Set<String> others(Collection<String> people) {
        Set<String> others = new LinkedHashSet<>(people);
        users.current().ifPresent(others::remove);
        return others;
    }

    /** Tells the people who were given a task: mail {@code <domain>/task}, {@code <domain>/urgent-task} where it cannot wait. */
    void taskGiven(CaseType type, TaskAssigned given) {
        send(
                type.domain() + (type.urgent(given.number()) ? "/urgent-task" : "/task"),
                type.summary(given.number()),
                given.users(),
                with(Map.of("task", given.taskName(), "taskId", given.taskId()), given.due()));
    }

    /** Tells the receiver of a task, and its holder before where somebody else moved it: {@code cases/handed-over}. */
    void handedOver(CaseSummary about, TaskHandedOver moved) {
        Map<String, Object> facts =
                Map.of("task", moved.taskName(), "by", users.displayName(moved.by()), "text", moved.reason());
        if (!moved.to().equals(moved.by())) {
            send("cases/handed-over", about, List.of(moved.to()), facts);
        }
        if (moved.from() != null && !moved.from().equals(moved.by())) {
            Map<String, Object> taken = new LinkedHashMap<>(facts);
            taken.put("holder", users.displayName(moved.to()));
            send("cases/taken-over", about, List.of(moved.from()), taken);
        }
    }

    /**
     * Reminds people of a task, of a case or of a process beside all registers: mail {@code cases/reminder}.
     *
     * @param number register number of the case, or what else the process is known by
     * @param now each moment is another reminder
     */
    public void remindOfTask(
            String number,
            String taskName,
            String taskId,
            Collection<String> people,
            @Nullable Instant due,
            Instant now) {
        Map<String, Object> facts = with(Map.of("task", taskName, "number", number, "moment", now), due);
        facts.put("link", baseUrl + "/camunda/app/tasklist/default/#/?task=" + taskId);
        others(people).forEach(p -> notifier.send(new Notice("cases/reminder", number, p, facts)));
    }

    /**
     * Tells people what a step of a model says, in a case or in a process beside all registers: mail {@code cases/message}.
     *
     * @param now each moment is another message
     */
    public void tell(String number, String step, String text, Collection<String> people, Instant now) {
        Map<String, Object> facts = Map.of("number", number, "step", step, "text", text, "moment", now);
        others(people).forEach(p -> notifier.send(new Notice("cases/message", number, p, facts)));
    }

    private static Map<String, Object> with(Map<String, Object> facts, @Nullable Instant due) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        if (due != null) {
            all.put("due", Latvian.dateTime(due));
            all.put("dueDay", Latvian.date(due));
        }
        return all;
    }
}
