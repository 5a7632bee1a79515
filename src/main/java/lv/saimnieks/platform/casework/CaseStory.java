package lv.saimnieks.platform.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a domain's register knows of the cases of one process, told to auditors beside what the engine keeps. One bean a
 * process. It never tells who a submitter is: no names, no contacts, no words in which a submitter can be recognised.
 */
public interface CaseStory {

    /** The process whose cases this tells of. */
    String processKey();

    /** The story of a case by its register number; empty when the register does not have it. */
    Optional<Story> of(String number);

    /** Titles by register number, of those that the register has; read at once for a page of a list. */
    Map<String, String> titles(Collection<String> numbers);

    /**
     * Register numbers of the cases whose title or description holds the text.
     *
     * @param folded text as {@link lv.saimnieks.shared.Latvian#fold} leaves it, not empty
     */
    Set<String> numbersByText(String folded);

    /**
     * How people call a coded value.
     *
     * @param name of the process variable, or of the input or output of a decision table
     * @param value as the engine keeps it, {@code NORMAL} or {@code 5 wd}
     * @return words; the value itself where the domain has none
     */
    default String word(String name, String value) {
        return value;
    }

    /** How people call a process variable; its name where the domain has no words for it. */
    default String variable(String name) {
        return name;
    }

    /**
     * A case as its register tells it.
     *
     * @param page path of the case's page in the register, {@code /registri/izmainas/IZM-2026-000001}
     * @param facts what an auditor reads first, in the order of reading
     * @param events what happened, oldest first
     * @param links cases that this one came from or led to
     */
    record Story(String title, String page, List<Fact> facts, List<Event> events, List<Link> links) {}

    /** A fact in words. */
    record Fact(String label, String value) {}

    /**
     * Something that happened.
     *
     * @param user user id; null for the system
     * @param text the words that go with it; empty when there are none
     * @param task id of the task whose completion told it; null when it was told otherwise
     * @param activity id of the activity instance in which it happened; null when not known
     * @param trace what the engine itself keeps of the same: id of the operation in its log, or of the process instance
     *     that ended by it; null when only the register tells
     */
    record Event(Instant at, String user, String title, String text, String task, String activity, String trace) {}

    /**
     * Another case.
     *
     * @param outgoing whether this case led to the other, rather than came from it
     * @param words how they belong together, in Latvian
     */
    record Link(String number, boolean outgoing, String words) {}
}
