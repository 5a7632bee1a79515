package lv.saimnieks.cases.retention;

import java.util.List;
import lv.saimnieks.cases.retention.Erasures.What;
import org.jspecify.annotations.Nullable;

/** The retention classes of a domain; each domain has a bean of these. */
@FunctionalInterface
public interface Retained {

    /** In the order of reading. */
    List<Kept> classes();

    /**
     * What belongs to a class.
     *
     * @param code of the row in {@code retention_class}
     * @param label in Latvian
     * @param process key of the process whose history it is; null where no process runs
     * @param goes what is taken away when the months are over; null where nothing goes by itself
     * @param rows SQL that answers {@code number} and {@code closed_at}, null while it is open; runs on H2 and PostgreSQL
     */
    record Kept(
            String code,
            String label,
            @Nullable String process,
            @Nullable What goes,
            String rows) {

        /** Of cases whose history the engine keeps. */
        public static Kept history(String code, String label, String process, String rows) {
            return new Kept(code, label, process, What.HISTORY, rows);
        }
    }
}
