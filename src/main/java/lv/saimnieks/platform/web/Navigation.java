package lv.saimnieks.platform.web;

import static lv.saimnieks.platform.Role.ADMINISTRATOR;
import static lv.saimnieks.platform.Role.AUDITOR;
import static lv.saimnieks.platform.Role.DATA_PROTECTION_OFFICER;
import static lv.saimnieks.platform.Role.INSTITUTION_HEAD;
import static lv.saimnieks.platform.Role.PROCESS_OWNER;
import static lv.saimnieks.platform.Role.REGISTRAR;
import static lv.saimnieks.platform.Role.RESOURCE_MANAGER;
import static lv.saimnieks.platform.Role.RESOURCE_PORTFOLIO_MANAGER;
import static lv.saimnieks.platform.Role.SERVICE_MANAGER;
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

    private static final Set<Role> REPORTS = EnumSet.of(
            SERVICE_PORTFOLIO_MANAGER,
            RESOURCE_PORTFOLIO_MANAGER,
            INSTITUTION_HEAD,
            AUDITOR,
            PROCESS_OWNER,
            DATA_PROTECTION_OFFICER);

    private static final Set<Role> SUPPORTERS = EnumSet.of(
            SERVICE_PORTFOLIO_MANAGER,
            SERVICE_MANAGER,
            RESOURCE_PORTFOLIO_MANAGER,
            RESOURCE_MANAGER,
            INSTITUTION_HEAD,
            AUDITOR);

    private enum Place {
        TASKS("/camunda/app/tasklist/default/", WORKERS),
        SUBMISSIONS("/registri/pieteikumi", ALL),
        CHANGES("/registri/izmainas", ALL),
        CHANGE_CALENDAR("/registri/izmainas/kalendars", ALL),
        LEVELS("/registri/limeni", ALL),
        READING("/atbalsts", ALL),
        SUPPORT("/registri/atbalsts", ALL),
        ASK_SUPPORT("/atbalsts/vajadziba", WORKERS),
        MATERIALS("/registri/atbalsts/materiali", ALL),
        CONSULTATIONS("/registri/atbalsts/konsultacijas", ALL),
        TRAININGS("/registri/atbalsts/apmacibas", ALL),
        CORRECTIVE_ACTIONS("/registri/korektivas-darbibas", ALL),
        SERVICES("/registri/pakalpojumi", ALL),
        RESOURCES("/registri/resursi", ALL),
        MESSAGES(
                "/registri/zinojumi",
                EnumSet.of(SERVICE_PORTFOLIO_MANAGER, RESOURCE_PORTFOLIO_MANAGER, AUDITOR, ADMINISTRATOR)),
        LETTERS("/registri/vestules", EnumSet.of(REGISTRAR, SERVICE_PORTFOLIO_MANAGER)),
        PERSONAL_DATA("/registri/personas-dati", EnumSet.of(DATA_PROTECTION_OFFICER, AUDITOR)),
        PROVIDERS("/registri/sniedzeji", ALL),
        CALENDAR("/registri/kalendars", ALL),
        RESPONSIBLE("/registri/atbildigie", ALL),
        EVIDENCE("/parskati/pieradijumi", ALL),
        CONFORMITY(
                "/parskati/atbilstiba",
                EnumSet.of(
                        AUDITOR,
                        ADMINISTRATOR,
                        INSTITUTION_HEAD,
                        PROCESS_OWNER,
                        SERVICE_PORTFOLIO_MANAGER,
                        RESOURCE_PORTFOLIO_MANAGER)),
        DURATIONS(
                "/parskati/ilgumi",
                EnumSet.of(
                        AUDITOR,
                        ADMINISTRATOR,
                        INSTITUTION_HEAD,
                        PROCESS_OWNER,
                        SERVICE_PORTFOLIO_MANAGER,
                        RESOURCE_PORTFOLIO_MANAGER)),
        RETENTION("/parskati/glabasana", EnumSet.of(AUDITOR, ADMINISTRATOR, INSTITUTION_HEAD, PROCESS_OWNER)),
        BATCHES("/parskati/kopdarbibas", EnumSet.of(AUDITOR, ADMINISTRATOR)),
        LEVEL_REPORT("/parskati/limeni", ALL),
        SUBMISSION_REPORT("/parskati/pieteikumi", REPORTS),
        ACTION_REPORT("/parskati/korektivas-darbibas", REPORTS),
        SUPPORT_REPORT("/parskati/atbalsts", SUPPORTERS),
        VOLUMES("/parskati/apjomi", REPORTS),
        CHANGE_RISKS(
                "/parskati/izmainas/riski",
                EnumSet.of(
                        SERVICE_PORTFOLIO_MANAGER,
                        SERVICE_MANAGER,
                        RESOURCE_PORTFOLIO_MANAGER,
                        RESOURCE_MANAGER,
                        INSTITUTION_HEAD,
                        AUDITOR,
                        PROCESS_OWNER)),
        CHANGE_REPORT("/parskati/izmainas", REPORTS),
        EMERGENCIES("/parskati/izmainas/arkartas", REPORTS),
        MODELS("/modeli", COCKPIT),
        STANDING("/modeli/apstajusas", EnumSet.of(SERVICE_PORTFOLIO_MANAGER, RESOURCE_PORTFOLIO_MANAGER)),
        COCKPIT_APP("/camunda/app/cockpit/default/", COCKPIT),
        ADMIN_APP("/camunda/app/admin/default/", EnumSet.of(ADMINISTRATOR));

        private final String href;
        private final Set<Role> roles;

        Place(String href, Set<Role> roles) {
            this.href = href;
            this.roles = roles;
        }

        NavigationLink linkedFrom(String path) {
            String words = "platform.Navigation." + name();
            return new NavigationLink(
                    Wording.of(words + ".label"), href, Wording.of(words + ".hint"), path.startsWith(href));
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
        return links(EnumSet.complementOf(EnumSet.of(
                Place.CHANGE_CALENDAR,
                Place.SUPPORT,
                Place.ASK_SUPPORT,
                Place.MATERIALS,
                Place.CONSULTATIONS,
                Place.TRAININGS,
                Place.PROVIDERS,
                Place.SUPPORT_REPORT,
                Place.RESPONSIBLE,
                Place.MESSAGES,
                Place.LETTERS,
                Place.PERSONAL_DATA,
                Place.CALENDAR,
                Place.EVIDENCE,
                Place.DURATIONS,
                Place.RETENTION,
                Place.BATCHES,
                Place.LEVEL_REPORT,
                Place.SUBMISSION_REPORT,
                Place.CORRECTIVE_ACTIONS,
                Place.ACTION_REPORT,
                Place.VOLUMES,
                Place.CHANGE_RISKS,
                Place.CHANGE_REPORT,
                Place.EMERGENCIES,
                Place.STANDING)));
    }

    /** All places that the viewer's roles may see, for the start page. */
    public List<NavigationLink> places() {
        return links(EnumSet.allOf(Place.class));
    }

    /** All places that a role may see, as its help lists them. */
    List<NavigationLink> places(Role role) {
        return links(EnumSet.allOf(Place.class), List.of(role));
    }

    private List<NavigationLink> links(Set<Place> places) {
        return links(places, viewer.roles());
    }

    private static List<NavigationLink> links(Set<Place> places, List<Role> roles) {
        String path = path();
        return places.stream()
                .filter(p -> roles.stream().anyMatch(p.roles::contains))
                .map(p -> p.linkedFrom(path))
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
