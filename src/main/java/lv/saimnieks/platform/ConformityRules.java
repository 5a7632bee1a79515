package lv.saimnieks.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.shared.Wording;

/** The self-audit rules of a domain; a domain has a bean of these in its own package. */
public interface ConformityRules {

    /** The rules, in the order of reading. */
    List<Rule> rules();

    /** Shares that no rule forbids but that an auditor wants to see (E16), in the order of reading. */
    default List<Figure> figures() {
        return List.of();
    }

    /**
     * Paths of the cases' pages in the domain's register, by number. Only of cases that are there and that the person
     * acting may open.
     */
    default Map<String, String> pages(Set<String> numbers) {
        return Map.of();
    }

    /**
     * A rule that an auditor would test, as two stored queries.
     *
     * @param id stable kebab-case name
     * @param requirements ids of the requirements it comes from, comma-separated: {@code PU2-20/V5}
     * @param processKey the process it is about; null for all processes
     * @param text the rule as a Latvian sentence
     * @param why what is at stake when it is broken, in Latvian
     * @param population SQL that answers the register numbers (column {@code number}) of the cases that the rule applies
     *     to between the named parameters {@code :from} (inclusive) and {@code :to} (exclusive); {@code :now} is the
     *     present moment; runs on H2 and PostgreSQL
     * @param broken SQL like {@code population}, of the cases that break it; a part of the population
     */
    record Rule(
            String id,
            String requirements,
            String processKey,
            String text,
            String why,
            String population,
            String broken) {

        /**
         * A rule that stands in {@code conformity/<file>.sql}: below {@code -- population:} the query, below
         * {@code -- broken:} the condition that the rows which break the rule meet, each row called {@code q}. Its words
         * stand in the message file under {@code <wording>.text} and {@code <wording>.why}. The last part of the file's
         * path is the rule's id.
         *
         * @throws IllegalArgumentException when there is no such file, or a mark is missing
         */
        public static Rule stored(String file, String requirements, String processKey, String wording) {
            StoredQueries queries = StoredQueries.of(file);
            return new Rule(
                    queries.name(),
                    requirements,
                    processKey,
                    Wording.of(wording + ".text"),
                    Wording.of(wording + ".why"),
                    queries.population(),
                    queries.part("broken"));
        }
    }

    /**
     * A share worth knowing; rows are counted, so a case may count several times.
     *
     * @param id as in {@link Rule}, like the parameters that follow
     * @param population SQL as in {@link Rule}, a row for each thing counted
     * @param part SQL like {@code population}, of the part that the figure is about
     */
    record Figure(
            String id,
            String requirements,
            String processKey,
            String text,
            String why,
            String population,
            String part) {

        /** As {@link Rule#stored}; the marks are {@code -- population:} and {@code -- part:}. */
        public static Figure stored(String file, String requirements, String processKey, String wording) {
            StoredQueries queries = StoredQueries.of(file);
            return new Figure(
                    queries.name(),
                    requirements,
                    processKey,
                    Wording.of(wording + ".text"),
                    Wording.of(wording + ".why"),
                    queries.population(),
                    queries.part("part"));
        }
    }
}
