package lv.saimnieks.models.standing;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.cases.CaseRegisters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases that stand still, with what to do, and of what was done by hand. */
@Controller
@StandingAccess
class StandingPage {

    /** Periods that a click chooses, in days. */
    private static final List<Integer> PERIODS = List.of(7, 30, 90, 365);

    private final StandingCases cases;
    private final CaseRegisters registers;

    StandingPage(StandingCases cases, CaseRegisters registers) {
        this.cases = cases;
        this.registers = registers;
    }

    @GetMapping("/modeli/apstajusas")
    String page(@RequestParam(name = "dienas", defaultValue = "30") int asked, Model model) {
        int days = PERIODS.contains(asked) ? asked : 30;
        List<Standing> standing = cases.now();
        List<Intervention> byHand = cases.byHand(Duration.ofDays(days));
        model.addAttribute("standing", standing);
        model.addAttribute("byHand", byHand);
        model.addAttribute("days", days);
        model.addAttribute("periods", PERIODS);
        model.addAttribute("most", StandingCases.MOST);
        model.addAttribute(
                "pages",
                registers.pages(Stream.concat(
                                standing.stream().map(Standing::number),
                                byHand.stream().map(Intervention::number))
                        .collect(Collectors.toSet())));
        return "models/standing/page";
    }
}
