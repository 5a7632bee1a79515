package lv.saimnieks.audit.conformity;

import java.util.List;

/** Self-audit and conformity report of a period, as the person asking may see them. */
record Conformity(Period period, List<Finding> rules, List<Finding> figures, List<TaskReport> tasks) {

    /** How many of the rules that had anything to check are in order. */
    public Share inOrder() {
        long checked = rules.stream()
                .filter(f -> f.state() == Finding.State.IN_ORDER || f.state() == Finding.State.BROKEN)
                .count();
        return new Share(count(Finding.State.IN_ORDER), checked);
    }

    public long broken() {
        return count(Finding.State.BROKEN);
    }

    public long nothing() {
        return count(Finding.State.NOTHING);
    }

    public long failed() {
        return count(Finding.State.FAILED);
    }

    private long count(Finding.State state) {
        return rules.stream().filter(f -> f.state() == state).count();
    }

    /** The tasks that a deployed process serves. */
    public List<TaskReport> served() {
        return tasks.stream().filter(TaskReport::deployed).toList();
    }

    /** The tasks whose process is not deployed yet. */
    public List<TaskReport> notServed() {
        return tasks.stream().filter(t -> !t.deployed()).toList();
    }
}
