package lv.saimnieks.cases.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Refusal;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of every register's list, at the address that its description names. */
@Controller
class RegisterPages {

    private static final int ROWS = 25;

    private final Registers registers;
    private final RegisterList list;
    private final RegisterCsv csv;

    RegisterPages(Registers registers, RegisterList list, RegisterCsv csv) {
        this.registers = registers;
        this.list = list;
        this.csv = csv;
    }

    String list(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication who,
            Model model,
            HttpServletResponse response) {
        RegisterDescription register = registers.at(request);
        ListRequest typed = new ListRequest(register, parameters);
        String[] usual = register.source().sort().split(",");
        String order = usual[0];
        boolean descending = usual.length == 2 && usual[1].equals("desc");
        PageOf<Row> found = new PageOf<>(List.of(), 0, ROWS, 0);
        try {
            ListRequest.Asked asked = typed.read(ROWS);
            order = asked.order().word();
            descending = asked.descending();
            found = list.page(register, asked, who.getName());
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("errors", refusal.fields());
        }
        model.addAttribute("register", register);
        model.addAttribute("path", register.source().path());
        model.addAttribute("words", register.source().words());
        model.addAttribute("query", typed);
        model.addAttribute("list", found);
        model.addAttribute("sorts", typed.sorts(order, descending));
        model.addAttribute("directions", Map.of(order, descending ? "descending" : "ascending"));
        model.addAttribute("actions", register.actions(who.getName()));
        model.addAttribute("readsAll", register.readsAll(who.getName()));
        return "cases/list";
    }

    void csv(
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters,
            Authentication who,
            HttpServletResponse response)
            throws IOException {
        RegisterDescription register = registers.at(request);
        csv.write(register, new ListRequest(register, parameters).read(ROWS), who.getName(), response);
    }
}
