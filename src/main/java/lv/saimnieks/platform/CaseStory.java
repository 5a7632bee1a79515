package lv.saimnieks.platform;

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
     */
    record Event(Instant at, String user, String title, String text) {}

    /**
     * Another case.
     *
     * @param outgoing whether this case led to the other, rather than came from it
     * @param words how they belong together, in Latvian
     */
    record Link(String number, boolean outgoing, String words) {}
}
