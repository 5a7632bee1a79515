package lv.saimnieks.platform.security.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How failed logins are slowed down.
 *
 * @param failuresPerPair failures of an account from one address before it has to wait
 * @param failuresPerAddress failures from one address, whatever the accounts, before it has to wait
 * @param failuresPerAccount failures of an account from anywhere after which unknown addresses get one try at a time
 * @param firstWait the first wait; doubles with every further failure
 * @param longestWait the longest wait
 * @param forgetAfter failures are forgotten after this time without another one
 */
@ConfigurationProperties("saimnieks.login")
record ThrottleSettings(
        @DefaultValue("5") int failuresPerPair,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("30") int failuresPerAccount,
        @DefaultValue("30s") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("30m") Duration forgetAfter) {}
