package lv.saimnieks.platform.security.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestHttp;
import lv.saimnieks.platform.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** Who comes new has no password that anybody knows, and a way to one. */
@AppTest
class PeopleTest {

    private static final String ID = "personas-9";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessEngineConfiguration engine;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        identity.deleteUser(ID);
    }

    private People people(ObjectProvider<ClientRegistrationRepository> provider) {
        return new People(identity, engine, provider);
    }

    private static ObjectProvider<ClientRegistrationRepository> none() {
        return new DefaultListableBeanFactory().getBeanProvider(ClientRegistrationRepository.class);
    }

    private static ObjectProvider<ClientRegistrationRepository> one() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("provider", (ClientRegistrationRepository) id -> null);
        return beans.getBeanProvider(ClientRegistrationRepository.class);
    }

    private String password() {
        return ((UserEntity) identity.createUserQuery().userId(ID).singleResult()).getPassword();
    }

    @Test
    @DisplayName("without accounts of the institution a letter gives the first password")
    void letter() {
        people(none()).save(new Person(ID, "Jauns", "", "personas-9@iestade.example", Set.of(Role.REGISTRAR)));
        String unknown = password();
        assertThat(unknown).isNotBlank();
        TestHttp.nobody(port).form("/ieiet/aizmirsta", "/ieiet/aizmirsta", Map.of("username", ID));
        assertThat(jdbc.sql("select count(*) from password_reset where user_id = ?")
                        .param(ID)
                        .query(Integer.class)
                        .single())
                .isOne();

        people(none()).save(new Person(ID, "Cits", "", "", Set.of()));
        assertThat(password()).isEqualTo(unknown);
    }

    @Test
    @DisplayName("where accounts are used there is no password that would keep theirs from joining")
    void account() {
        people(one()).save(new Person(ID, "Jauns", "", "", Set.of(Role.REGISTRAR)));
        assertThat(password()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"vards.uzvards@iestade.lv, true", "a, true", "vārds, false", "a b, false", "a/b, false", "*, false"})
    void ids(String id, boolean fits) {
        assertThat(people(none()).fitsAsId(id)).isEqualTo(fits);
        assertThat(people(none()).fitsAsId("x".repeat(65))).isFalse();
    }
}
