package lv.saimnieks.change;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import lv.saimnieks.shared.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in a change's story what no other part of the register has a place for. */
@Service
@Transactional
public class ChangeTimeline {

    private static final int LONGEST = 10_000;

    private final ChangeFinder finder;
    private final Clock clock;

    ChangeTimeline(ChangeFinder finder, Clock clock) {
        this.finder = finder;
        this.clock = clock;
    }

    /**
     * Keeps the answers of a field or step that a process owner added.
     *
     * @param answers label of the field → answer in words
     */
    public void keepAnswers(String number, String user, String taskName, Map<String, String> answers) {
        String text = answers.entrySet().stream()
                .map(a -> a.getKey() + ": " + a.getValue())
                .collect(Collectors.joining("\n"));
        finder.get(number).tell(clock.instant(), user, taskName, PlainText.cut(text, LONGEST));
    }
}
