package lv.saimnieks.notification;

import java.time.Instant;

/** A message as sent, with its outcome; {@code sentAt} and {@code error} are null where they do not apply. */
public record SentMessage(
        long id,
        String number,
        String recipient,
        String address,
        String subject,
        String body,
        String outcome,
        Instant createdAt,
        Instant sentAt,
        String error) {}
