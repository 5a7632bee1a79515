package lv.saimnieks.catalogue.imports;

import java.util.List;
import lv.saimnieks.shared.Labelled;
import lv.saimnieks.shared.Sha256;

/**
 * What a file would change, or has changed.
 *
 * @param lines those that change something or are refused, in the order of the file
 * @param unchanged how many say what is so already
 * @param applied whether it has been done
 */
public record Preview(List<Line> lines, long unchanged, boolean applied) {

    /** What a line does. */
    public enum Effect implements Labelled {
        NEW,
        CHANGED,
        ENDED,
        UNCHANGED,
        REFUSED
    }

    /**
     * @param line as an editor counts
     * @param about who, or who and as what
     * @param words what changes, or what is wrong and what to do
     */
    public record Line(long line, Effect effect, String about, List<String> words) {}

    /** How many lines have this effect. */
    public long count(Effect effect) {
        return effect == Effect.UNCHANGED
                ? unchanged
                : lines.stream().filter(line -> line.effect() == effect).count();
    }

    /** Whether it can be agreed to: nothing is wrong and something changes. */
    public boolean isReady() {
        return !applied && !lines.isEmpty() && count(Effect.REFUSED) == 0;
    }

    /** Stands for all that it says: who agrees to it agrees to this and nothing else. */
    public String mark() {
        return Sha256.of(lines.toString());
    }
}
