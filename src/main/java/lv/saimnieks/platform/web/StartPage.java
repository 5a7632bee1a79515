package lv.saimnieks.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what is here, links by role. */
@Controller
class StartPage {

    @GetMapping("/")
    String start() {
        return "index";
    }
}
