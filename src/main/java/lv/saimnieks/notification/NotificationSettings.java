package lv.saimnieks.notification;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code saimnieks.notification.*}.
 *
 * @param from sender of every mail, {@code Name <address>} or an address
 * @param replyTo where answers go: the address of the mail box that is read; the sender's when blank
 * @param templates folder with the institution's own templates, {@code <folder>/change/authorised.txt}; none when unset
 * @param retry pauses between attempts; one attempt more than there are pauses
 */
@ConfigurationProperties("saimnieks.notification")
public record NotificationSettings(
        @DefaultValue("Saimnieks <saimnieks@localhost>") String from,
        @DefaultValue("") String replyTo,
        Path templates,
        @DefaultValue({"1m", "5m", "30m", "2h", "12h"}) List<Duration> retry) {}
