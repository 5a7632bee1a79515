package lv.saimnieks;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Before each test: the engine's REST serves the engine of this test's context, also when another context was started
 * in between (REST finds its engine in a static registry by name), and the clock stands at its beginning.
 */
public class EngineOfContext extends AbstractTestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        var context = test.getApplicationContext();
        context.getBeanProvider(ProcessEngine.class).ifAvailable(ProcessEngines::registerProcessEngine);
        context.getBeanProvider(TestClock.class).ifAvailable(TestClock::reset);
    }

    @Override
    public int getOrder() {
        return Integer.MAX_VALUE;
    }
}
