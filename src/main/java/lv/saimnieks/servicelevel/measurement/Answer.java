package lv.saimnieks.servicelevel.measurement;

import java.util.List;
import java.util.Map;

/**
 * What became of one row.
 *
 * @param index from 0, as the rows came
 * @param id of what is stored under its key; null when nothing is
 * @param fields what is wrong with each field of a refused one
 */
public record Answer(int index, Status status, Long id, Map<String, String> fields) {

    /** Whether a row was stored. */
    public enum Status {
        CREATED,
        UNCHANGED,
        REFUSED
    }

    static Answer refused(int index, Map<String, String> fields) {
        return new Answer(index, Status.REFUSED, null, fields);
    }

    public boolean refused() {
        return status == Status.REFUSED;
    }

    /** Why it was refused; empty when it was not. */
    public String detail() {
        return String.join(" ", fields.values());
    }

    /** How many of the answers have a status. */
    public static long count(List<Answer> answers, Status status) {
        return answers.stream().filter(a -> a.status() == status).count();
    }
}
