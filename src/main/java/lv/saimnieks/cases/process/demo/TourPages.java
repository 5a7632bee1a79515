package lv.saimnieks.cases.process.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.casework.StartNotice;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads a newcomer through one case of each task, with the demo's logins; for everybody, where there are such people. */
@Controller
@Profile("!prod")
class TourPages implements StartNotice {

    private static final String PATH = "/izstaiga";

    private final List<Walk> walks;
    private final ObjectProvider<DemoFilling> filling;

    TourPages(ObjectProvider<DemoFilling> filling) {
        this.filling = filling;
        walks = DemoScripts.tour().stream().map(Walk::of).toList();
    }

    /** A case from its beginning to its end. */
    public record Walk(String code, String title, String about, String register, List<Step> steps) {

        static Walk of(Map<String, Object> said) {
            return new Walk(
                    String.valueOf(said.get("code")),
                    String.valueOf(said.get("title")),
                    String.valueOf(said.get("about")),
                    String.valueOf(said.get("register")),
                    DemoCase.list(said.get("steps")).stream().map(Step::of).toList());
        }
    }

    /**
     * What one person does.
     *
     * @param who user id; null for somebody outside
     * @param href page; null for Tasklist
     */
    public record Step(
            @Nullable String who,
            @Nullable String href,
            @Nullable String where,
            String what) {

        static Step of(Map<String, Object> said) {
            return new Step(
                    (String) said.get("who"),
                    (String) said.get("href"),
                    (String) said.get("where"),
                    String.valueOf(said.get("what")));
        }
    }

    @GetMapping(PATH)
    String tour(Model model) {
        model.addAttribute("walks", walks);
        model.addAttribute("filling", filling.stream().anyMatch(DemoFilling::isRunning));
        return "cases/tour";
    }

    @Override
    public Optional<Notice> of(Set<Role> roles) {
        return Optional.of(new Notice(Wording.of("cases.tour.notice"), PATH));
    }
}
