package lv.saimnieks.cases.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Register;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search for all registers: a number opens its case, words find what each register's own search finds. */
@Controller
class SearchPage {

    private static final int SHOWN = 5;
    private static final int COLUMNS = 3;

    private final Registers registers;
    private final RegisterList list;
    private final CaseRegisters cases;

    SearchPage(Registers registers, RegisterList list, CaseRegisters cases) {
        this.registers = registers;
        this.list = list;
        this.cases = cases;
    }

    /** What one register has: its first rows, and the address of all of them. */
    public record Found(RegisterDescription register, List<Heading> headings, PageOf<Row> rows, String href) {}

    @GetMapping("/meklet")
    String search(@RequestParam(name = "text", defaultValue = "") String typed, Authentication who, Model model) {
        String words = PlainText.line(typed);
        Optional<String> page = number(words)
                .flatMap(number ->
                        Optional.ofNullable(cases.pages(Set.of(number)).get(number)));
        if (page.isPresent()) {
            return "redirect:" + page.get();
        }
        model.addAttribute("words", words);
        try {
            model.addAttribute("found", words.isEmpty() ? List.of() : found(words, who.getName()));
        } catch (Refusal refusal) {
            model.addAttribute(
                    "errors", Map.of("text", String.join(" ", refusal.fields().values())));
        }
        return "cases/search";
    }

    private static Optional<String> number(String words) {
        return Arrays.stream(Register.values())
                .flatMap(register -> register.numberIn(words).stream())
                .findFirst();
    }

    private List<Found> found(String words, String viewer) {
        List<Found> found = new ArrayList<>();
        for (RegisterDescription register : registers.all()) {
            register.filters().stream()
                    .filter(filter -> filter.control() == Filter.Control.SEARCH)
                    .findFirst()
                    .ifPresent(filter -> {
                        ListRequest request = new ListRequest(register, Map.of(filter.name(), List.of(words)));
                        PageOf<Row> rows = list.page(register, request.read(SHOWN), viewer);
                        if (rows.total() > 0) {
                            List<Heading> headings = register.headings();
                            found.add(new Found(
                                    register,
                                    headings.subList(0, Math.min(COLUMNS, headings.size())),
                                    rows,
                                    request.address("size", "25")));
                        }
                    });
        }
        return found;
    }
}
