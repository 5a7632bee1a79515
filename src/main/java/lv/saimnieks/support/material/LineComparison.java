package lv.saimnieks.support.material;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, as they were typed. */
public final class LineComparison {

    /** Longer texts are shown one after the other. */
    private static final int MOST_LINES = 3000;

    private LineComparison() {}

    /** Where a line stands. */
    public enum Side {
        BOTH,
        BEFORE,
        AFTER
    }

    /** A line of one text or of both. */
    public record Line(Side side, String text) {}

    /** The lines of both texts in order, what was taken away before what came in its place. */
    public static List<Line> of(String before, String after) {
        List<String> was = before.lines().toList();
        List<String> is = after.lines().toList();
        List<Line> lines = new ArrayList<>();
        List<String> came = new ArrayList<>();
        int at = 0;
        if (Math.max(was.size(), is.size()) > MOST_LINES) {
            at = was.size();
            add(lines, Side.BEFORE, was);
            came.addAll(is);
        } else {
            Patch<String> differences = DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>());
            for (AbstractDelta<String> d : differences.getDeltas()) {
                if (d.getSource().getPosition() > at) {
                    add(lines, Side.AFTER, came);
                    came.clear();
                    add(lines, Side.BOTH, was.subList(at, d.getSource().getPosition()));
                }
                add(lines, Side.BEFORE, d.getSource().getLines());
                came.addAll(d.getTarget().getLines());
                at = d.getSource().getPosition() + d.getSource().size();
            }
        }
        add(lines, Side.AFTER, came);
        add(lines, Side.BOTH, was.subList(at, was.size()));
        return lines;
    }

    private static void add(List<Line> lines, Side side, List<String> texts) {
        texts.forEach(t -> lines.add(new Line(side, t)));
    }
}
