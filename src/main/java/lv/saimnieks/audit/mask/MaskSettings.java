package lv.saimnieks.audit.mask;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the mask over free text.
 *
 * @param shownFor how long somebody who gave a reason reads a case whole
 */
@ConfigurationProperties("saimnieks.audit.mask")
public record MaskSettings(@DefaultValue("30m") Duration shownFor) {}
