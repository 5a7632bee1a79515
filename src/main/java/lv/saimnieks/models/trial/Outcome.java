package lv.saimnieks.models.trial;

import java.util.List;
import java.util.Map;

/**
 * What a table answers.
 *
 * @param rows the rows that the answer comes from, in their order; empty when none fits
 * @param collected what the table makes of several rows, as their sum; empty when it leaves them as they are
 * @param problem why there is no answer, in Latvian; empty when there is one
 */
record Outcome(List<Match> rows, Map<String, String> collected, String problem) {

    /**
     * A row that fits.
     *
     * @param number from 1, as Modeler shows it; 0 when the table is not there any more
     * @param outputs name of the output → value as people read it; without empty ones
     */
    record Match(int number, Map<String, String> outputs) {}

    static Outcome of(String problem) {
        return new Outcome(List.of(), Map.of(), problem);
    }

    /** What a process gets of it. */
    List<Map<String, String>> results() {
        return collected.isEmpty() ? rows.stream().map(Match::outputs).toList() : List.of(collected);
    }

    boolean gives(Outcome other) {
        return problem.equals(other.problem) && results().equals(other.results());
    }

    public List<Integer> numbers() {
        return rows.stream().map(Match::number).filter(n -> n > 0).toList();
    }
}
