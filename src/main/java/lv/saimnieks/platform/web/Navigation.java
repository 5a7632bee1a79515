package lv.saimnieks.platform.web;

import static lv.saimnieks.platform.Role.ADMINISTRATOR;
import static lv.saimnieks.platform.Role.AUDITOR;
import static lv.saimnieks.platform.Role.PROCESS_OWNER;
import static lv.saimnieks.platform.Role.RESOURCE_PORTFOLIO_MANAGER;
import static lv.saimnieks.platform.Role.SERVICE_PORTFOLIO_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a person may go, by role; the list of the navigation bar and of the start page. */
@Component("navigation")
class Navigation {

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> WORKERS = EnumSet.complementOf(EnumSet.of(AUDITOR, PROCESS_OWNER));
    private static final Set<Role> COCKPIT = EnumSet.of(AUDITOR, PROCESS_OWNER, ADMINISTRATOR);

    private enum Place {
        TASKS(
                "Uzdevumi",
                "/camunda/app/tasklist/default/",
                "Jums un jūsu lomai nodotie uzdevumi ar veidlapām un termiņiem.",
                WORKERS),
        CHANGES(
                "Izmaiņas",
                "/registri/izmainas",
                "Izmaiņu pieprasījumu reģistrs: kas pieteikts, kas izlemts, kas jāizdara.",
                ALL),
        SERVICES(
                "Pakalpojumi",
                "/registri/pakalpojumi",
                "Iestādes pakalpojumi, to sniedzēji, atbildīgie un saistītie resursi.",
                ALL),
        RESOURCES("Resursi", "/registri/resursi", "Iestādes resursi, to atbildīgie un kas no tiem ir atkarīgs.", ALL),
        MESSAGES(
                "Ziņojumi",
                "/registri/zinojumi",
                "Kam, kad un ko sistēma ir nosūtījusi un kas nav nosūtīts.",
                EnumSet.of(SERVICE_PORTFOLIO_MANAGER, RESOURCE_PORTFOLIO_MANAGER, AUDITOR, ADMINISTRATOR)),
        CALENDAR(
                "Kalendārs",
                "/registri/kalendars",
                "Darba dienas, svētku dienas un pārceltās darba dienas, pēc kurām skaita termiņus.",
                ALL),
        RESPONSIBLE(
                "Atbildīgie",
                "/registri/atbildigie",
                "Kurš par ko atbild, no kura līdz kuram datumam, un kas aizvieto prombūtnē.",
                ALL),
        COCKPIT_APP(
                "Cockpit",
                "/camunda/app/cockpit/default/",
                "Procesu norise: kas, kad un pēc kuras procesa versijas darīts.",
                COCKPIT),
        ADMIN_APP(
                "Lietotāji un tiesības",
                "/camunda/app/admin/default/",
                "Lietotāju, grupu un piekļuves tiesību pārvaldība.",
                EnumSet.of(ADMINISTRATOR));

        private final String label;
        private final String href;
        private final String description;
        private final Set<Role> roles;

        Place(String label, String href, String description, Set<Role> roles) {
            this.label = label;
            this.href = href;
            this.description = description;
            this.roles = roles;
        }
    }

    private final Viewer viewer;

    Navigation(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * The links of the navigation bar for the viewer's roles; none when nobody is logged in. What few people need every
     * day stands on the start page only.
     */
    public List<NavigationLink> links() {
        return links(EnumSet.complementOf(EnumSet.of(Place.RESPONSIBLE, Place.MESSAGES, Place.CALENDAR)));
    }

    /** All places that the viewer's roles may see, for the start page. */
    public List<NavigationLink> places() {
        return links(EnumSet.allOf(Place.class));
    }

    private List<NavigationLink> links(Set<Place> places) {
        List<Role> roles = viewer.roles();
        String path = path();
        return places.stream()
                .filter(p -> roles.stream().anyMatch(p.roles::contains))
                .map(p -> new NavigationLink(p.label, p.href, p.description, path.startsWith(p.href)))
                .toList();
    }

    private static String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes
                        .getRequest()
                        .getRequestURI()
                        .substring(attributes.getRequest().getContextPath().length())
                : "";
    }
}
