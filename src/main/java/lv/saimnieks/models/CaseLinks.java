package lv.saimnieks.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.platform.ConformityRules;
import org.springframework.stereotype.Component;

/** Where the viewer may open a case. */
@Component("modelCaseLinks")
public class CaseLinks {

    private final List<ConformityRules> domains;

    CaseLinks(List<ConformityRules> domains) {
        this.domains = domains;
    }

    /** Number → path of its page, of the cases that the viewer may open. */
    public Map<String, String> pages(Set<String> numbers) {
        Map<String, String> pages = new HashMap<>();
        domains.forEach(d -> pages.putAll(d.pages(numbers)));
        return pages;
    }
}
