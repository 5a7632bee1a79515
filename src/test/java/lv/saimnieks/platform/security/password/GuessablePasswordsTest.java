package lv.saimnieks.platform.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePasswordsTest {

    private final GuessablePasswords rule = new GuessablePasswords(List.of("Parauga novada pašvaldība", "Parauga"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123!",
                "qwertyuiop12",
                "111111111111",
                "abcdefghijkl",
                "iloveyou2024",
                "parauga-2026-Lec!",
                "Zila-registrators-9-Govs",
                ""
            })
    void whatAStrangerFindsSoonIsRefused(String password) {
        UserEntity user = new UserEntity("registrators-9");

        assertThat(rule.execute(password, user)).isFalse();
    }

    @Test
    void wordsThatDoNotBelongTogetherAreGood() {
        assertThat(rule.execute("akmens lieto zilas brilles", new UserEntity("registrators-9")))
                .isTrue();
        assertThat(rule.execute("Zila-Govs-1918-Lec!")).isTrue();
        assertThat(rule.execute("x".repeat(50) + "akmens lieto zilas brilles".repeat(6)))
                .isTrue();
    }
}
