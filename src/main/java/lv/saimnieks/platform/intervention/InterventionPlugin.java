package lv.saimnieks.platform.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Builds the watch over what people do into the engine before it starts. */
@Component
@Order(200)
class InterventionPlugin extends AbstractProcessEnginePlugin {

    private final Supplier<OperationWatch> watch;

    InterventionPlugin(ObjectProvider<OperationWatch> watch) {
        this.watch = SingletonSupplier.of(watch::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> inner = new ArrayList<>();
        if (engine.getCustomPostCommandInterceptorsTxRequired() != null) {
            inner.addAll(engine.getCustomPostCommandInterceptorsTxRequired());
        }
        inner.add(new OrderedBatches(watch));
        engine.setCustomPostCommandInterceptorsTxRequired(inner);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventHandler(new OperationGuard(engine.getHistoryEventHandler(), watch));
    }

    /** Sees which cases a batch is about, which the operation log does not tell. */
    private static final class OrderedBatches extends CommandInterceptor {

        private final Supplier<OperationWatch> watch;

        private OrderedBatches(Supplier<OperationWatch> watch) {
            this.watch = watch;
        }

        @Override
        public <T> T execute(Command<T> command) {
            T answer = next.execute(command);
            if (answer instanceof BatchEntity batch) {
                watch.get().ordered(batch);
            }
            return answer;
        }
    }
}
