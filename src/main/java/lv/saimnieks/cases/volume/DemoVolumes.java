package lv.saimnieks.cases.volume;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How many requests of other systems the demo institution enters every month. */
@Component
@Profile("!prod")
class DemoVolumes implements DemoDoor {

    private final RequestVolumes volumes;

    DemoVolumes(RequestVolumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of("volumes", this::enter);
    }

    /** By kind and item, {@code INCIDENT/P-01}, the numbers of the months, the first one of the month before the first turn. */
    private @Nullable String enter(Deed deed) {
        YearMonth month = YearMonth.from(deed.today()).minusMonths(1);
        int turn = Integer.parseInt(deed.said("turn"));
        deed.facts().forEach((of, values) -> {
            if (values instanceof List<?> months && turn < months.size()) {
                String[] kindAndItem = of.split("/");
                volumes.enter(
                        RequestKind.valueOf(kindAndItem[0]),
                        month,
                        kindAndItem[1],
                        ((Number) months.get(turn)).intValue(),
                        deed.said("by"));
            }
        });
        return null;
    }
}
