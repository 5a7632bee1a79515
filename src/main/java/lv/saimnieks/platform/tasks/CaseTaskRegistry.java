package lv.saimnieks.platform.tasks;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lv.saimnieks.platform.casework.CaseTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds what a domain says about the tasks of its process; asked late, as domains themselves need the engine. */
@Component
public class CaseTaskRegistry {

    private final Supplier<List<CaseTasks>> all;

    CaseTaskRegistry(ObjectProvider<CaseTasks> all) {
        this.all = SingletonSupplier.of(() -> all.stream().toList());
    }

    public Optional<CaseTasks> of(String processKey) {
        return all.get().stream().filter(c -> c.processKey().equals(processKey)).findFirst();
    }
}
