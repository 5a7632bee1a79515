package lv.saimnieks.change.watch.process;

import java.util.Map;
import java.util.function.Function;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import lv.saimnieks.change.watch.SignalSource;
import lv.saimnieks.change.watch.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the scripts of the demo institution do with watches: begin one, write down a signal. */
@Component
@Profile("!prod")
class DemoWatches implements DemoDoor {

    private final WatchStart start;
    private final Signals signals;

    DemoWatches(WatchStart start, Signals signals) {
        this.start = start;
        this.signals = signals;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of("watch", this::begin, "signal", this::write);
    }

    private String begin(Deed deed) {
        return start.byHand(deed.said("item"), deed.said("by"));
    }

    private @Nullable String write(Deed deed) {
        signals.add(
                deed.one(SignalSource.class, "source"),
                deed.said("text"),
                deed.text("item"),
                deed.text("link"),
                deed.said("by"));
        return null;
    }
}
