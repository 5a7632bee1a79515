package lv.saimnieks.intake.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of what comes in from outside.
 *
 * @param longestText most characters of a submission; a line break is one
 * @param largestBody largest body of a REST request
 * @param quickest who sends a form sooner than this is taken for a robot and asked to press once more
 * @param formLasts how long a form may lie open
 * @param perAddress most submissions a minute from one network address
 * @param inTotal most submissions a minute
 * @param wrongCodes wrong tracking codes from one network address before it has to wait
 * @param firstWait the first wait; doubles with every further wrong code
 * @param longestWait the longest wait
 * @param forgetAfter wrong codes are forgotten after this time without another one
 * @param codeAgainAfter a tracking code is not mailed again sooner than this
 */
@ConfigurationProperties("saimnieks.intake")
record IntakeSettings(
        @DefaultValue("20000") int longestText,
        @DefaultValue("2MB") DataSize largestBody,
        @DefaultValue("3s") Duration quickest,
        @DefaultValue("7d") Duration formLasts,
        @DefaultValue("300") int perAddress,
        @DefaultValue("5000") int inTotal,
        @DefaultValue("10") int wrongCodes,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("15m") Duration longestWait,
        @DefaultValue("30m") Duration forgetAfter,
        @DefaultValue("10m") Duration codeAgainAfter) {}
