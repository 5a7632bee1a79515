package lv.saimnieks.cases.process.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;

/** Cases of the demo institution's scripts, for tests of other rooms. */
public final class ScriptedLife {

    private static final int LATELY = 40;

    private ScriptedLife() {}

    /** The cases that scripts began in the last forty days, as far as they came. */
    public static Collection<String> begin(BeanFactory beans, Instant from, Instant until) {
        List<DemoCase> cases = DemoScripts.NAMES.stream()
                .flatMap(name -> DemoScripts.cases(name).stream())
                .filter(script -> script.days() <= LATELY)
                .toList();
        DemoLife.Lived lived = beans.getBean(DemoLife.class).live(cases, DemoScripts.answers(), from, until);
        assertThat(lived.refused()).isEmpty();
        return lived.numbers();
    }

    /**
     * Answers what is open since a moment, with what comes of it, as is usual.
     *
     * @return what the usual answer does not suit, in words
     */
    public static List<String> goOn(BeanFactory beans, Instant from, Instant until) {
        return beans.getBean(DemoLife.class)
                .live(List.of(), DemoScripts.answers(), from, until)
                .refused();
    }

    /** Tasks that nobody of the demo institution answers. */
    public static Set<String> left() {
        return DemoScripts.answers().values().stream()
                .flatMap(usual -> usual.entrySet().stream()
                        .filter(e -> e.getValue() == null)
                        .map(Map.Entry::getKey))
                .collect(Collectors.toSet());
    }
}
