package lv.saimnieks.change.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import lv.saimnieks.change.model.Deviation.DeviationKind;
import lv.saimnieks.change.model.NewChange;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the scripts of the demo institution do with changes beside tasks: ask for one, withdraw, report a deviation. */
@Component
@Profile("!prod")
class DemoChanges implements DemoDoor {

    private final ChangeProcess process;

    DemoChanges(ChangeProcess process) {
        this.process = process;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of("change", this::ask, "change-withdraw", this::withdraw, "change-deviate", this::deviate);
    }

    private String ask(Deed deed) {
        String critical = deed.text("critical");
        String by = deed.text("desiredBy");
        return process.start(new NewChange(
                new NewChange.Text(deed.said("title"), deed.said("text")),
                new NewChange.Target(
                        deed.one(ChangeKind.class, "kind"),
                        deed.one(TargetType.class, "type"),
                        Set.copyOf(deed.texts("targets"))),
                new NewChange.Wish(
                        by == null ? null : LocalDate.parse(by), deed.text("model"), critical != null, critical),
                NewChange.Need.UNKNOWN,
                NewChange.Origin.of(deed.said("by"))));
    }

    private @Nullable String withdraw(Deed deed) {
        process.withdraw(deed.inCase(), deed.said("by"), deed.said("text"));
        return null;
    }

    private @Nullable String deviate(Deed deed) {
        process.deviate(deed.inCase(), deed.said("by"), deed.one(DeviationKind.class, "kind"), deed.said("text"));
        return null;
    }
}
