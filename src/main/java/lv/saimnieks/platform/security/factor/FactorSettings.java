package lv.saimnieks.platform.security.factor;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must have a second factor; others may.
 *
 * @param groups ids of groups whose local members set one up at their next login
 */
@ConfigurationProperties("saimnieks.second-factor")
record FactorSettings(@DefaultValue Set<String> groups) {}
