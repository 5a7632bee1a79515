package lv.saimnieks.platform.security.password;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of passwords where the engine checks them ({@code enable-password-policy}, always in production).
 *
 * @param shortest fewest characters
 * @param letterHolds how long a letter with which a forgotten password is replaced holds
 */
@ConfigurationProperties("saimnieks.passwords")
record PasswordSettings(
        @DefaultValue("12") int shortest,
        @DefaultValue("30m") Duration letterHolds) {}
