package lv.saimnieks.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.WorkingCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One mail a day about tasks for those of the staff who chose it. Mails of {@code <domain>/task} only: what cannot wait has
 * a name of its own, and citizens get theirs at once.
 */
@Service
@Transactional
public class Digests {

    /** What the mail stands under in the register of messages, with its day. */
    static final String NUMBER = "KOPSAVILKUMS-";

    private static final String TASK = "/task";

    private final JdbcClient jdbc;
    private final MailRepository messages;
    private final Notifier notifier;
    private final WorkingCalendar calendar;
    private final String baseUrl;
    private final Clock clock;

    Digests(
            JdbcClient jdbc,
            MailRepository messages,
            Notifier notifier,
            WorkingCalendar calendar,
            @Value("${saimnieks.base-url}") String baseUrl,
            Clock clock) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.notifier = notifier;
        this.calendar = calendar;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Whether the person gets one mail a day. */
    @Transactional(readOnly = true)
    public boolean chosenBy(String user) {
        return jdbc.sql("select digest from mail_choice where user_id = ?")
                .param(user)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What waits already goes with the next one, whatever is chosen. */
    public void choose(String user, boolean digest) {
        Instant now = clock.instant();
        int changed = jdbc.sql("update mail_choice set digest = ?, chosen_at = ? where user_id = ?")
                .params(digest, now.atOffset(ZoneOffset.UTC), user)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into mail_choice (user_id, digest, chosen_at) values (?, ?, ?)")
                    .params(user, digest, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Keeps a mail about a task for the mail of the day, where its recipient chose that. */
    boolean gather(Message message) {
        boolean waits = message.written().template().endsWith(TASK)
                && chosenBy(message.written().recipient());
        if (waits) {
            message.gather();
        }
        return waits;
    }

    /**
     * Writes to each who has something waiting, on working days.
     *
     * @return how many mails
     */
    public int write() {
        LocalDate today = LocalDate.now(clock);
        if (!calendar.isWorkingDay(today)) {
            return 0;
        }
        Map<String, List<Message>> byPerson = messages.lockGathered().stream()
                .collect(Collectors.groupingBy(m -> m.written().recipient(), LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, waiting) -> {
            notifier.send(new Notice("notification/digest", NUMBER + today, person, facts(waiting, today)));
            waiting.forEach(m -> m.inDigest(clock.instant()));
        });
        return byPerson.size();
    }

    private Map<String, Object> facts(List<Message> waiting, LocalDate today) {
        Map<String, List<String>> byCase = waiting.stream()
                .collect(Collectors.groupingBy(
                        m -> m.written().number(),
                        LinkedHashMap::new,
                        Collectors.mapping(m -> "– " + m.written().subject(), Collectors.toList())));
        String text = byCase.entrySet().stream()
                .map(e -> e.getKey() + "\n" + String.join("\n", e.getValue()))
                .collect(Collectors.joining("\n\n"));
        return Map.of(
                "number",
                NUMBER + today,
                "day",
                Latvian.date(today),
                "count",
                waiting.size(),
                "text",
                text,
                "link",
                baseUrl + "/");
    }
}
