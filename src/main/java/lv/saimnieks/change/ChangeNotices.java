package lv.saimnieks.change;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.CaseTimeline;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells requesters, stakeholders and deciders what happens to a change (PU2-20/U4). */
@Component
class ChangeNotices {

    private final Notifier notifier;
    private final CaseTimeline timeline;
    private final String baseUrl;

    ChangeNotices(Notifier notifier, CaseTimeline timeline, @Value("${saimnieks.base-url}") String baseUrl) {
        this.notifier = notifier;
        this.timeline = timeline;
        this.baseUrl = baseUrl;
    }

    void confirmToRequester(Change change) {
        send(change, "change/registered", Set.of(change.request().requester()), Map.of());
    }

    /** Tells everyone concerned, if the model of the change says so for this moment; the requester always at the end. */
    void inform(Change change, Stage stage, String text) {
        Set<String> recipients = new LinkedHashSet<>();
        if (stage == Stage.CLOSED) {
            recipients.add(change.request().requester());
        }
        if (change.course().notifiesAt(stage)) {
            recipients.add(change.request().requester());
            change.stakeholders().forEach(s -> recipients.add(s.user()));
        }
        if (stage == Stage.REGISTERED) {
            recipients.remove(change.request().requester()); // who has a confirmation already
        }
        send(
                change,
                "change/" + stage.name().toLowerCase(java.util.Locale.ROOT),
                recipients,
                text == null ? Map.of() : Map.of("text", text));
    }

    void rejected(Change change, String rationale) {
        send(change, "change/rejected", Set.of(change.request().requester()), Map.of("text", rationale));
    }

    void returned(Change change, String rationale) {
        send(change, "change/returned", Set.of(change.request().requester()), Map.of("text", rationale));
    }

    void remind(Change change, String template, Iterable<String> recipients, Map<String, Object> facts) {
        Set<String> all = new LinkedHashSet<>();
        recipients.forEach(all::add);
        send(change, template, all, facts);
    }

    private void send(Change change, String template, Set<String> recipients, Map<String, Object> more) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", change.number());
        facts.put("title", change.request().title());
        facts.put("subject", String.join(", ", change.targets()));
        facts.put(
                "state",
                change.closing().code() != null
                        ? change.closing().code().label()
                        : change.status().label());
        facts.put("link", baseUrl + "/registri/izmainas/" + change.number());
        // the same words at a later moment are another message
        facts.put("entry", timeline.size(change.number()));
        facts.putAll(more);
        recipients.forEach(r -> notifier.send(new Notice(template, change.number(), r, facts)));
    }
}
