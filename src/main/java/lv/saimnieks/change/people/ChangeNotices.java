package lv.saimnieks.change.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.Stage;
import lv.saimnieks.shared.Latvian;
import org.springframework.stereotype.Component;

/** Tells requesters, stakeholders and deciders what happens to a change (PU2-20/U4). */
@Component
public class ChangeNotices {

    private final CaseMail mail;

    ChangeNotices(CaseMail mail) {
        this.mail = mail;
    }

    /** Tells whoever asked for the change; {@code template} without its domain, {@code text} null when there is none. */
    public void tellRequester(Change change, String template, String text) {
        send(change, template, Set.of(change.request().requester()), text);
    }

    /**
     * Asks whoever asked for the change to supplement the request, on a page of their own (V8.3).
     *
     * @param due by when
     */
    public void askToSupplement(Change change, String wanted, Instant due) {
        remind(
                change,
                "returned",
                Set.of(change.request().requester()),
                Map.of(
                        "text",
                        wanted,
                        "due",
                        Latvian.dateTime(due),
                        CaseMail.PATH,
                        ChangeCases.summary(change).page() + "/papildinajums"));
    }

    /** Tells everyone concerned, if the model of the change says so for this moment; the requester always at the end. */
    public void inform(Change change, Stage stage, String text) {
        Set<String> recipients = new LinkedHashSet<>();
        if (stage == Stage.CLOSED) {
            recipients.add(change.request().requester());
        }
        if (change.route().model().notifiesAt(stage)) {
            recipients.add(change.request().requester());
            change.stakeholders().forEach(s -> recipients.add(s.user()));
        }
        if (stage == Stage.REGISTERED) {
            recipients.remove(change.request().requester()); // who has a confirmation already
        }
        Map<String, Object> facts = new HashMap<>();
        if (text != null) {
            facts.put("text", text);
        }
        if (stage == Stage.PLANNED && !change.reviewedByTwo()) {
            askedForFeedback(change, facts);
        }
        remind(change, stage.name().toLowerCase(Locale.ROOT), recipients, facts);
    }

    /** Of a change that one person reviews, those concerned are asked by the mail that tells when the work will be done. */
    private static void askedForFeedback(Change change, Map<String, Object> facts) {
        change.openItems().stream()
                .map(i -> i.work().plannedTo())
                .max(LocalDate::compareTo)
                .ifPresent(day -> facts.put("feedbackAfter", Latvian.date(day)));
    }

    /**
     * Asks those of the institution who are concerned, but do not review it themselves, how an implemented change that two
     * review works out; they answer among the comments of the case, which the review task shows beside its form (U4).
     */
    public void askFeedback(Change change, Collection<String> reviewers) {
        Set<String> asked = new LinkedHashSet<>(Set.of(change.request().requester()));
        change.stakeholders().forEach(s -> asked.add(s.user()));
        asked.removeAll(reviewers);
        remind(
                change,
                "feedback",
                asked,
                Map.of(CaseMail.PATH, ChangeCases.summary(change).page() + "#piezimes"));
    }

    /** Reminds people of something. */
    public void remind(Change change, String template, Collection<String> recipients, Map<String, Object> facts) {
        mail.send("change/" + template, ChangeCases.summary(change), recipients, facts);
    }

    private void send(Change change, String template, Set<String> recipients, String text) {
        remind(change, template, recipients, text == null ? Map.of() : Map.of("text", text));
    }
}
