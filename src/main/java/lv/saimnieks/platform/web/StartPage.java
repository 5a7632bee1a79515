package lv.saimnieks.platform.web;

import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.StartNotice;
import lv.saimnieks.platform.Users;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what is here, links by role, and what waits for somebody's attention. */
@Controller
class StartPage {

    private final ObjectProvider<StartNotice> notices;
    private final Users users;

    StartPage(ObjectProvider<StartNotice> notices, Users users) {
        this.notices = notices;
        this.users = users;
    }

    @GetMapping("/")
    String start(Model model) {
        Set<Role> roles = users.current().map(users::rolesOf).orElse(Set.of());
        model.addAttribute(
                "notices",
                notices.orderedStream().flatMap(n -> n.of(roles).stream()).toList());
        return "index";
    }
}
