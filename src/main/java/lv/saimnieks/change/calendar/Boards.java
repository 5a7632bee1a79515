package lv.saimnieks.change.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.change.calendar.Board.Frozen;
import lv.saimnieks.change.calendar.Board.Shown;
import lv.saimnieks.change.calendar.Board.Wanted;
import org.springframework.stereotype.Component;

/** Puts planned work and freeze windows of a period together, for one person. */
@Component
public class Boards {

    private final PlannedWorks works;
    private final Freezes freezes;

    Boards(PlannedWorks works, Freezes freezes) {
        this.works = works;
        this.freezes = freezes;
    }

    /** What the person may see of the period. Clashes are those with all work of the period, not only with what is wanted. */
    public Board of(String viewer, Days days, Wanted wanted) {
        List<PlannedWork> all = works.seenBy(viewer, days);
        Map<PlannedWork, Set<String>> clashes = Clashes.among(all);
        List<Frozen> frozen = freezes.all().stream()
                .filter(wanted::fits)
                .flatMap(f -> f.within(days).stream().map(d -> new Frozen(f, d)))
                .toList();
        List<Shown> shown = all.stream()
                .filter(wanted::fits)
                .map(w -> new Shown(w, clashes.getOrDefault(w, Set.of()), frozen(w, frozen)))
                .toList();
        Set<String> everybody = all.stream().map(PlannedWork::who).collect(Collectors.toCollection(TreeSet::new));
        return new Board(days, shown, frozen, everybody);
    }

    private static List<Freeze> frozen(PlannedWork work, List<Frozen> frozen) {
        return !work.ahead() || frozen.isEmpty()
                ? List.of()
                : frozen.stream()
                        .filter(f -> f.days().meets(work.days()) && touches(f.freeze(), work))
                        .map(Frozen::freeze)
                        .distinct()
                        .toList();
    }

    private static boolean touches(Freeze freeze, PlannedWork work) {
        Set<String> codes = new TreeSet<>(work.affected());
        codes.addAll(work.targets());
        return freeze.holdsFor(codes);
    }
}
