package lv.saimnieks.audit.conformity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.cases.CaseRegisters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the person acting may open a case: in its register, and in Cockpit's history. */
@Component
class CaseLinks {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/vesture";
    private static final String PROCESS_OF = """
            select PROC_INST_ID_, BUSINESS_KEY_ from ACT_HI_PROCINST
            where PROC_DEF_KEY_ in (:processes) and (BUSINESS_KEY_ in (:numbers) or PROC_INST_ID_ in (:numbers))""";

    /**
     * A case by its number, with the addresses that the viewer may open.
     *
     * @param number register number, or the id of the process instance where it has none
     * @param page its page in the register; null when there is none or the viewer may not open it
     * @param history its page in Cockpit's history; null likewise
     */
    record Link(String number, String page, String history) {}

    private final JdbcClient jdbc;
    private final AuditAccess access;
    private final CaseRegisters registers;

    CaseLinks(JdbcClient jdbc, AuditAccess access, CaseRegisters registers) {
        this.jdbc = jdbc;
        this.access = access;
        this.registers = registers;
    }

    /** The links of the cases, by number. */
    Map<String, Link> of(Collection<String> numbers) {
        Set<String> asked = new HashSet<>(numbers);
        Map<String, Link> links = new HashMap<>();
        if (asked.isEmpty()) {
            return links;
        }
        Map<String, String> pages = registers.pages(asked);
        Set<String> readable = inHistory(asked);
        asked.forEach(n -> links.put(
                n, new Link(n, pages.get(n), readable.contains(n) ? COCKPIT + "/lieta/" + encoded(n) : null)));
        return links;
    }

    private Set<String> inHistory(Set<String> numbers) {
        Set<String> processes = access.readable();
        Set<String> found = new HashSet<>();
        if (!processes.isEmpty()) {
            jdbc.sql(PROCESS_OF)
                    .param("processes", processes)
                    .param("numbers", numbers)
                    .query(row -> {
                        found.add(row.getString(1));
                        found.add(row.getString(2));
                    });
        }
        return found;
    }

    /** The processes whose history the person acting may read. */
    Set<String> readable() {
        return access.readable();
    }

    /** Cockpit's list of the cases that passed a step; both days included. */
    static String passed(String processKey, String stepId, LocalDate startedFrom, LocalDate startedTo) {
        String step = stepId.isEmpty() ? "" : "&step=" + encoded(stepId);
        return COCKPIT + "?process=" + encoded(processKey) + step + "&startedFrom=" + startedFrom + "&startedTo="
                + startedTo;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
