package lv.saimnieks.platform.security.account;

import java.util.List;
import java.util.function.Supplier;
import lv.saimnieks.platform.security.access.UserGroups;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Present where a provider is set. It is asked about its addresses at the first login, again if that fails, and not at the
 * start: local users come in while it is away.
 */
@Configuration
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class AccountConfiguration {

    @Bean
    ClientRegistrationRepository clientRegistrationRepository(OAuth2ClientProperties properties) {
        Supplier<ClientRegistrationRepository> read = SingletonSupplier.of(
                () -> new InMemoryClientRegistrationRepository(List.copyOf(new OAuth2ClientPropertiesMapper(properties)
                        .asClientRegistrations()
                        .values())));
        return id -> read.get().findByRegistrationId(id);
    }

    @Bean
    InstitutionLogin institutionLogin(
            ClientRegistrationRepository providers,
            OAuth2ClientProperties properties,
            InstitutionAccounts accounts,
            AccountSettings settings,
            UserGroups groups,
            ApplicationEventPublisher events) {
        return new InstitutionLogin(providers, properties, accounts, settings, groups, events);
    }
}
