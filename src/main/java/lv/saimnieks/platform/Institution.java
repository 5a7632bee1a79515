package lv.saimnieks.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The institution as people outside know it.
 *
 * @param nameInEnglish name on pages in English
 * @param address where it can be visited and written to
 * @param dataProtection how to reach who answers for the protection of personal data
 */
@ConfigurationProperties("saimnieks.institution")
public record Institution(
        String name, String nameInEnglish, String address, String phone, String email, String dataProtection) {}
