package lv.saimnieks.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionSecretsTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/saimnieks")
            .withProperty("spring.datasource.username", "lietotne")
            .withProperty("spring.datasource.password", "gara-un-droša-parole")
            .withProperty("saimnieks.evidence.key", "pom.xml");

    @BeforeEach
    void institution() {
        for (String shown : new String[] {"name", "name-in-english", "address", "phone", "email", "data-protection"}) {
            environment.setProperty("saimnieks.institution." + shown, "Iestādes");
        }
    }

    @Test
    void safeSettingsPass() {
        assertThat(ProductionSecrets.problems(environment)).isEmpty();
    }

    @Test
    void emptyAndDefaultSecretsAreNamed() {
        MockEnvironment empty = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:file:./data/saimnieks")
                .withProperty("spring.datasource.password", "");
        assertThat(ProductionSecrets.problems(empty))
                .containsExactly(
                        "Nav norādīta datubāzes adrese: SPRING_DATASOURCE_URL.",
                        "Datubāzes parole ir tukša: norādiet SPRING_DATASOURCE_PASSWORD.",
                        "Nav norādīts, ko par iestādi rāda iedzīvotājiem: SAIMNIEKS_INSTITUTION_ADDRESS.",
                        "Nav norādīts, ko par iestādi rāda iedzīvotājiem: SAIMNIEKS_INSTITUTION_DATAPROTECTION.",
                        "Nav norādīts, ko par iestādi rāda iedzīvotājiem: SAIMNIEKS_INSTITUTION_EMAIL.",
                        "Nav norādīts, ko par iestādi rāda iedzīvotājiem: SAIMNIEKS_INSTITUTION_NAME.",
                        "Nav norādīts, ko par iestādi rāda iedzīvotājiem: SAIMNIEKS_INSTITUTION_NAMEINENGLISH.",
                        "Nav norādīts, ko par iestādi rāda iedzīvotājiem: SAIMNIEKS_INSTITUTION_PHONE.",
                        "Nav norādīts pierādījumu failu parakstīšanas atslēgas fails: SAIMNIEKS_EVIDENCE_KEY.");

        environment.setProperty("spring.datasource.password", "Postgres");
        assertThat(ProductionSecrets.problems(environment))
                .singleElement()
                .asString()
                .contains("noklusētā");
        environment.setProperty("spring.datasource.password", "lietotne");
        assertThat(ProductionSecrets.problems(environment)).hasSize(1);
    }

    @Test
    void databaseIsPostgresAndEveryOtherIsRefusedByName() {
        for (String url : new String[] {
            "jdbc:h2:file:/var/lib/saimnieks/db;WRITE_DELAY=0", "jdbc:h2:mem:x", "jdbc:h2:tcp://db/x", "jdbc:h2:~/x"
        }) {
            environment.setProperty("spring.datasource.url", url);
            assertThat(ProductionSecrets.problems(environment))
                    .singleElement()
                    .asString()
                    .contains("jdbc:h2:…", "PostgreSQL", "SPRING_DATASOURCE_URL");
        }
    }

    @Test
    void signingKeyIsGivenNotMade() {
        environment.setProperty("saimnieks.evidence.key", "./data/evidence-key.pem");
        assertThat(ProductionSecrets.problems(environment))
                .singleElement()
                .asString()
                .contains("SAIMNIEKS_EVIDENCE_KEY");
        environment.setProperty("saimnieks.evidence.key", "target/nav-tada-faila.pem");
        assertThat(ProductionSecrets.problems(environment))
                .singleElement()
                .asString()
                .contains("nav-tada-faila.pem");
    }

    @Test
    void mailPasswordIsNeededWhereThereIsAMailUser() {
        environment.setProperty("spring.mail.username", "pasts");
        assertThat(ProductionSecrets.problems(environment))
                .singleElement()
                .asString()
                .contains("SPRING_MAIL_PASSWORD");
    }

    @Test
    void firstAdministratorNeedsAGoodPassword() {
        environment.setProperty("saimnieks.admin.id", "vad-1");
        assertThat(ProductionSecrets.problems(environment))
                .singleElement()
                .asString()
                .contains("tukša");
        for (String weak : new String[] {"demo", "vad-1", "īss", "garaparolebezcipariem", "Vad-1-Parole-2026!"}) {
            environment.setProperty("saimnieks.admin.password", weak);
            assertThat(ProductionSecrets.problems(environment)).as(weak).isNotEmpty();
        }
        environment.setProperty("saimnieks.admin.password", "Zila-Govs-1918-Lec!");
        assertThat(ProductionSecrets.problems(environment)).isEmpty();
    }
}
