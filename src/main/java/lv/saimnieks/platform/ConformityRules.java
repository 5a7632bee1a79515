package lv.saimnieks.platform;

import java.util.List;

/** The self-audit rules of a domain; a domain has a bean of these in its own package. */
public interface ConformityRules {

    /** The rules, in the order of reading. */
    List<Rule> rules();

    /**
     * A rule that an auditor would test, as two stored queries.
     *
     * @param id stable kebab-case name
     * @param requirements ids of the requirements it comes from, comma-separated: {@code PU2-20/V5}
     * @param processKey the process it is about
     * @param text the rule as a Latvian sentence
     * @param why what is at stake when it is broken, in Latvian
     * @param population SQL that answers the register numbers (column {@code number}) of the cases that the rule applies
     *     to between the named parameters {@code :from} (inclusive) and {@code :to} (exclusive); runs on H2 and PostgreSQL
     * @param broken SQL like {@code population}, of the cases that break it; a part of the population
     */
    record Rule(
            String id,
            String requirements,
            String processKey,
            String text,
            String why,
            String population,
            String broken) {}
}
