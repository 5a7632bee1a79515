package lv.saimnieks.platform.web;

import static lv.saimnieks.platform.Role.ADMINISTRATOR;
import static lv.saimnieks.platform.Role.AUDITOR;
import static lv.saimnieks.platform.Role.INSTITUTION_HEAD;
import static lv.saimnieks.platform.Role.PROCESS_OWNER;
import static lv.saimnieks.platform.Role.RESOURCE_PORTFOLIO_MANAGER;
import static lv.saimnieks.platform.Role.SERVICE_PORTFOLIO_MANAGER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;
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
                Wording.of("platform.Navigation.Place.TASKS"),
                "/camunda/app/tasklist/default/",
                Wording.of("platform.Navigation.Place.TASKS-2"),
                WORKERS),
        CHANGES(
                Wording.of("platform.Navigation.Place.CHANGES"),
                "/registri/izmainas",
                Wording.of("platform.Navigation.Place.CHANGES-2"),
                ALL),
        SERVICES(
                Wording.of("platform.Navigation.Place.SERVICES"),
                "/registri/pakalpojumi",
                Wording.of("platform.Navigation.Place.SERVICES-2"),
                ALL),
        RESOURCES(
                Wording.of("platform.Navigation.Place.RESOURCES"),
                "/registri/resursi",
                Wording.of("platform.Navigation.Place.RESOURCES-2"),
                ALL),
        MESSAGES(
                Wording.of("platform.Navigation.Place.MESSAGES"),
                "/registri/zinojumi",
                Wording.of("platform.Navigation.Place.MESSAGES-2"),
                EnumSet.of(SERVICE_PORTFOLIO_MANAGER, RESOURCE_PORTFOLIO_MANAGER, AUDITOR, ADMINISTRATOR)),
        CALENDAR(
                Wording.of("platform.Navigation.Place.CALENDAR"),
                "/registri/kalendars",
                Wording.of("platform.Navigation.Place.CALENDAR-2"),
                ALL),
        RESPONSIBLE(
                Wording.of("platform.Navigation.Place.RESPONSIBLE"),
                "/registri/atbildigie",
                Wording.of("platform.Navigation.Place.RESPONSIBLE-2"),
                ALL),
        EVIDENCE(
                Wording.of("platform.Navigation.Place.EVIDENCE"),
                "/parskati/pieradijumi",
                Wording.of("platform.Navigation.Place.EVIDENCE-2"),
                ALL),
        CONFORMITY(
                Wording.of("platform.Navigation.Place.CONFORMITY"),
                "/parskati/atbilstiba",
                Wording.of("platform.Navigation.Place.CONFORMITY-2"),
                EnumSet.of(
                        AUDITOR,
                        ADMINISTRATOR,
                        INSTITUTION_HEAD,
                        PROCESS_OWNER,
                        SERVICE_PORTFOLIO_MANAGER,
                        RESOURCE_PORTFOLIO_MANAGER)),
        COCKPIT_APP(
                "Cockpit",
                "/camunda/app/cockpit/default/",
                Wording.of("platform.Navigation.Place.COCKPIT_APP"),
                COCKPIT),
        ADMIN_APP(
                Wording.of("platform.Navigation.Place.ADMIN_APP"),
                "/camunda/app/admin/default/",
                Wording.of("platform.Navigation.Place.ADMIN_APP-2"),
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
        return links(
                EnumSet.complementOf(EnumSet.of(Place.RESPONSIBLE, Place.MESSAGES, Place.CALENDAR, Place.EVIDENCE)));
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
