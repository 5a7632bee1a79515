package lv.saimnieks.support.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;

/**
 * A need for methodical support.
 *
 * @param itemCode service or resource; null for the institution
 * @param what in the words of who asks; null where a case asks without words
 * @param people for how many; null when not known
 * @param newProcess whether a process is new or changed
 * @param wish in which form it is wished; null for any
 * @param renewCode a material that is to be renewed; null for none
 * @param asker user id; null where a case asks
 * @param reason why it was rejected, or why the table chose the form
 * @param requesters how many asked about the topic in 90 days, as it was evaluated
 * @param supportForm by the table, joined by {@code +}; null until it is decided
 * @param escalatedAt since when the portfolio manager has it too
 * @param process id of its process instance
 */
public record SupportNeed(
        String number,
        String title,
        NeedState state,
        Topic topic,
        String itemCode,
        Scope scope,
        Audience audience,
        String what,
        Integer people,
        boolean newProcess,
        SupportForm wish,
        LocalDate wishedOn,
        String renewCode,
        String asker,
        String originProcess,
        String originCase,
        Instant registeredAt,
        Instant answerDueAt,
        String answerDueRule,
        String calendarVersion,
        Evaluation evaluation,
        String reason,
        Integer requesters,
        String supportForm,
        String materialCode,
        String trainingCode,
        String consultationCode,
        String changeNumber,
        Instant escalatedAt,
        Helped helped,
        String feedback,
        String process,
        Instant closedAt) {

    /** In which forms it is given; none until it is decided. */
    public Set<SupportForm> forms() {
        return SupportForm.of(supportForm);
    }

    /** Whether it was given in every form that is needed. */
    boolean prepared() {
        return forms().stream().allMatch(form -> switch (form) {
            case MATERIAL -> materialCode != null;
            case TRAINING -> trainingCode != null;
            case CONSULTATION -> consultationCode != null;
        });
    }
}
