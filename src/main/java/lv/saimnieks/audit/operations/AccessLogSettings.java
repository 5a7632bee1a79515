package lv.saimnieks.audit.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the log of reads and refusals.
 *
 * @param repeatAfter how long the same look of the same person is not written down again
 * @param keep how long entries are kept
 * @param queue how many entries may wait to be written
 */
@ConfigurationProperties("saimnieks.audit.access-log")
public record AccessLogSettings(
        @DefaultValue("15m") Duration repeatAfter,
        @DefaultValue("730d") Duration keep,
        @DefaultValue("10000") int queue) {}
