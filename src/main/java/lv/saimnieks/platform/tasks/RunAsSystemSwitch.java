package lv.saimnieks.platform.tasks;

import java.util.function.Supplier;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Keeps the switch per thread and puts the acting person aside meanwhile. */
@Component
class RunAsSystemSwitch implements RunAsSystem {

    private static final ThreadLocal<Boolean> ON = ThreadLocal.withInitial(() -> false);

    private final Supplier<IdentityService> identity;

    RunAsSystemSwitch(ObjectProvider<IdentityService> identity) {
        this.identity = SingletonSupplier.of(identity::getObject);
    }

    boolean isOn() {
        return ON.get();
    }

    @Override
    public <T> T call(Supplier<T> work) {
        IdentityService service = identity.get();
        Authentication before = service.getCurrentAuthentication();
        boolean wasOn = ON.get();
        ON.set(true);
        service.clearAuthentication();
        try {
            return work.get();
        } finally {
            ON.set(wasOn);
            service.setAuthentication(before);
        }
    }
}
