package lv.saimnieks.change.standard.process;

import java.util.Map;
import java.util.function.Function;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import lv.saimnieks.change.model.RiskLevel;
import lv.saimnieks.change.standard.ModelVersions;
import lv.saimnieks.change.standard.StandardModel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the scripts of the demo institution do with standard-change models: propose one, each step within a day. */
@Component
@Profile("!prod")
class DemoModels implements DemoDoor {

    private final ModelStart start;

    DemoModels(ModelStart start) {
        this.start = start;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of("model-proposal", this::propose);
    }

    private String propose(Deed deed) {
        StandardModel.Content content = new StandardModel.Content(
                deed.said("title"), deed.said("text"), deed.today(), null, RiskLevel.LOW, 0, 1);
        var steps = deed.texts("steps").stream()
                .map(what -> new StandardModel.Step(what, 1))
                .toList();
        return start.propose(deed.text("code"), new ModelVersions.Draft(content, steps), deed.said("by"));
    }
}
