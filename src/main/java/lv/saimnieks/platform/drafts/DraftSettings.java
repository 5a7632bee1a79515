package lv.saimnieks.platform.drafts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is kept of forms that were begun.
 *
 * @param kept how long an untouched draft is kept
 * @param longest characters of one draft, as JSON; at most 1,000,000
 */
@ConfigurationProperties("saimnieks.drafts")
record DraftSettings(
        @DefaultValue("30d") Duration kept,
        @DefaultValue("200000") int longest) {}
