package lv.saimnieks.platform;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;

/** The self-audit rules of a domain; a domain has a bean of these in its own package. */
public interface ConformityRules {

    /** The rules and figures, in the order of reading. */
    List<Rule> rules();

    /** Named parameters that rules have besides {@code :from}, {@code :to} and {@code :now}; asked for at each run. */
    default Map<String, Object> parameters() {
        return Map.of();
    }

    /**
     * What a rule that no query can tell came to.
     *
     * @param population how much was looked at
     * @param broken how much breaks the rule
     * @param named what breaks it, in words; not more than can be read
     */
    record Checked(long population, long broken, List<String> named) {}

    /**
     * A rule that an auditor would test, or a share that no rule forbids but that an auditor wants to see (E16), as two
     * stored queries.
     *
     * @param id stable kebab-case name
     * @param figure whether it is a share: its rows are counted, so that a case may count several times
     * @param requirements ids of the requirements it comes from, comma-separated: {@code PU2-20/V5}
     * @param processKey the process it is about; null for all processes
     * @param text the rule as a Latvian sentence
     * @param why what is at stake when it is broken, in Latvian
     * @param population SQL that answers the register numbers (column {@code number}) of the cases that the rule applies
     *     to between the named parameters {@code :from} (inclusive) and {@code :to} (exclusive); {@code :now} is the
     *     present moment; runs on H2 and PostgreSQL
     * @param part SQL like {@code population}, of the cases that break the rule, or that the figure is about
     * @param check finds out in place of the queries, which then are words about it; null where the queries do
     */
    record Rule(
            String id,
            boolean figure,
            String requirements,
            String processKey,
            String text,
            String why,
            String population,
            String part,
            @Nullable Supplier<Checked> check) {

        /**
         * A rule that the program checks. What it looks at and what breaks it stand in the message file too, under
         * {@code <wording>.population} and {@code <wording>.part}.
         */
        public static Rule checked(String id, String requirements, String wording, Supplier<Checked> check) {
            return new Rule(
                    id,
                    false,
                    requirements,
                    null,
                    Wording.of(wording + ".text"),
                    Wording.of(wording + ".why"),
                    Wording.of(wording + ".population"),
                    Wording.of(wording + ".part"),
                    check);
        }

        /**
         * A rule that stands in {@code conformity/<file>.sql}: below {@code -- population:} the query, below
         * {@code -- broken:} (of a figure {@code -- part:}) the condition that the rows which break the rule meet, each
         * row called {@code q}. Its words stand in the message file under {@code <wording>.text} and
         * {@code <wording>.why}. The last part of the file's path is the rule's id.
         *
         * @throws IllegalArgumentException when there is no such file, or a mark is missing
         */
        public static Rule stored(String file, String requirements, String processKey, String wording) {
            return stored(StoredQueries.of(file), requirements, processKey, wording);
        }

        /** The same of queries that were read already. */
        public static Rule stored(StoredQueries queries, String requirements, String processKey, String wording) {
            boolean figure = queries.has("part");
            return new Rule(
                    queries.name(),
                    figure,
                    requirements,
                    processKey,
                    Wording.of(wording + ".text"),
                    Wording.of(wording + ".why"),
                    queries.population(),
                    queries.part(figure ? "part" : "broken"),
                    null);
        }
    }
}
