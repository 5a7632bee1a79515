package lv.saimnieks.platform.security.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import java.sql.SQLException;
import lv.saimnieks.shared.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What jobs and incidents say of failures, to administrators too. */
class FailureWordsTest {

    @Test
    @DisplayName("what databases and libraries say is not said; what the product and the engine say is")
    void words() {
        Throwable database =
                new ProcessEngineException("failed", new SQLException("insert into x values ('Jānis Bērziņš')"));
        assertThat(FailureWords.told(database))
                .hasMessageStartingWith("Tehniska kļūme")
                .satisfies(told -> assertThat(ExceptionUtil.getExceptionStacktrace(told))
                        .contains("Tehniska", "ProcessEngineException", ": java.sql.SQLException", "FailureWordsTest")
                        .doesNotContain("insert", "Bērziņš", "failed"));
        assertThat(FailureWords.told(new RuntimeException("around", Refusal.conflict("Šī lieta ir slēgta."))))
                .hasMessage("Šī lieta ir slēgta.");
        RuntimeException own = new IllegalStateException("Own words");
        assertThat(FailureWords.told(own)).isSameAs(own);
        assertThat(FailureWords.told(catchRuntimeException(() -> Integer.parseInt("Anna"))))
                .hasMessageStartingWith("Tehniska kļūme");
        assertThat(FailureWords.told(new OptimisticLockingException("later")))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(FailureWords.told(null)).isNull();
        Throwable endless = new IllegalStateException("a");
        endless.initCause(new IllegalStateException("b", endless));
        assertThat(ExceptionUtil.getExceptionStacktrace(FailureWords.told(endless)))
                .contains(": a", "IllegalStateException");
    }
}
