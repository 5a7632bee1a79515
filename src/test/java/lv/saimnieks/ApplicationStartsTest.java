package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
class ApplicationStartsTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void engineKeepsFullHistory() {
        assertThat(engine.getManagementService().getProperties()).containsEntry("historyLevel", "3");
    }
}
