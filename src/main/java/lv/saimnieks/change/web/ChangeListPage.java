package lv.saimnieks.change.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.saimnieks.cases.PolicyTasks;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.change.ChangeAccess;
import lv.saimnieks.change.ChangeList;
import lv.saimnieks.change.ChangeListing;
import lv.saimnieks.change.ChangeOrder;
import lv.saimnieks.change.ChangeStatus;
import lv.saimnieks.change.ChangeType;
import lv.saimnieks.change.Complexity;
import lv.saimnieks.change.ManagerChoices;
import lv.saimnieks.shared.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The register of changes as a list: all staff, each sees the cases they may read. */
@Controller
class ChangeListPage {

    static final int ROWS = 25;

    private final ChangeList changes;
    private final ChangeAccess access;
    private final ListReader reader;
    private final ChangeCsv csv;
    private final Catalogue catalogue;
    private final ManagerChoices managers;

    ChangeListPage(
            ChangeList changes,
            ChangeAccess access,
            ListReader reader,
            ChangeCsv csv,
            Catalogue catalogue,
            ManagerChoices managers) {
        this.changes = changes;
        this.access = access;
        this.reader = reader;
        this.csv = csv;
        this.catalogue = catalogue;
        this.managers = managers;
    }

    @GetMapping("/registri/izmainas")
    String list(@ModelAttribute("query") ListQuery query, Authentication who, Model model, HttpServletResponse response)
            throws IOException {
        ChangeListing found = new ChangeListing(List.of(), 0, ROWS, 0);
        ChangeOrder order = ChangeOrder.RECEIVED;
        boolean descending = true;
        try {
            ListReader.Asked asked = reader.read(query, ROWS);
            order = asked.order();
            descending = asked.descending();
            found = changes.page(who.getName(), asked.filter(), order, descending, asked.page(), asked.size());
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
        }
        model.addAttribute("list", found);
        model.addAttribute("sorts", sorts(query, order, descending));
        model.addAttribute("directions", Map.of(order.key(), descending ? "descending" : "ascending"));
        model.addAttribute("statuses", ChangeStatus.values());
        model.addAttribute("types", ChangeType.values());
        model.addAttribute("complexities", Complexity.values());
        model.addAttribute("items", catalogue.all());
        model.addAttribute("managers", managers.all());
        model.addAttribute("originTasks", PolicyTasks.labels());
        model.addAttribute("mayStart", access.mayStart(who.getName()));
        model.addAttribute("readsAll", access.readsAll(who.getName()));
        return "change/list";
    }

    @GetMapping(path = "/registri/izmainas", params = "format=csv")
    void csv(@ModelAttribute("query") ListQuery query, Authentication who, HttpServletResponse response)
            throws IOException {
        csv.write(who.getName(), reader.read(query, ROWS), response);
    }

    /** For each heading the address that sorts by it, the other way round when it does already. */
    private static Map<String, String> sorts(ListQuery query, ChangeOrder order, boolean descending) {
        Map<String, String> sorts = new LinkedHashMap<>();
        for (ChangeOrder o : ChangeOrder.values()) {
            sorts.put(o.key(), query.address("sort", o.key() + (o == order && !descending ? ",desc" : ",asc")));
        }
        return sorts;
    }
}
