package lv.saimnieks.platform.tasks;

import java.util.Optional;
import lv.saimnieks.platform.CaseTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a domain says about the tasks of its process; asked late, as domains themselves need the engine. */
@Component
public class CaseTaskRegistry {

    private final ObjectProvider<CaseTasks> all;

    CaseTaskRegistry(ObjectProvider<CaseTasks> all) {
        this.all = all;
    }

    public Optional<CaseTasks> of(String processKey) {
        return all.stream().filter(c -> c.processKey().equals(processKey)).findFirst();
    }
}
