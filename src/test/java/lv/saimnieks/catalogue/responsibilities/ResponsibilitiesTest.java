package lv.saimnieks.catalogue.responsibilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.AppTest;
import lv.saimnieks.catalogue.CatalogueSnapshot;
import lv.saimnieks.catalogue.DemoCatalogue;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.catalogue.Responsibilities.Holder;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.ResponsibilitiesChanged;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.DataVersions;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@Tag("database")
@AppTest
@Transactional
@RecordApplicationEvents
class ResponsibilitiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Assignments assignments;

    @Autowired
    Substitutions substitutions;

    @Autowired
    ResponsibilityService service;

    @Autowired
    DataVersions versions;

    @Autowired
    DemoCatalogue demo;

    @Autowired
    ResponsibilityRollover turn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    @DisplayName("PU2-20/A0: the manager of a service is found by the service")
    void holdersOfTheDemoInstitution() {
        assertThat(people(Role.SERVICE_MANAGER, "P-05")).containsExactly("pakalpojuma-vaditajs-2");
        assertThat(people(Role.RESOURCE_MANAGER, "R-08")).containsExactly("resursa-vaditajs-1");
        assertThat(people(Role.EXTERNAL_SERVICE_PROVIDER, "P-10")).containsExactly("arejais-sniedzejs-1");
        assertThat(people(Role.EMERGENCY_CHANGE_AUTHORITY, null))
                .containsExactly("pakalpojumu-kopuma-vaditajs-1", "resursu-kopuma-vaditajs-1");
        assertThat(people(Role.CHANGE_EXPERT, "P-05")).containsExactly("eksperts-1", "eksperts-2");
        assertThat(people(Role.SERVICE_MANAGER, null)).isEmpty();
        assertThat(people(Role.DATA_PROTECTION_OFFICER, null)).isEmpty();
    }

    @Test
    void roleForTheInstitutionCountsForEveryItemAfterTheItemsOwn() {
        assign("pakalpojuma-vaditajs-4", Role.SERVICE_MANAGER, null, TODAY, null);
        assertThat(people(Role.SERVICE_MANAGER, "P-05"))
                .containsExactly("pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-4");
    }

    @Test
    void firstAndLastDayCount() {
        assign("pakalpojuma-vaditajs-1", Role.SERVICE_MANAGER, "P-05", TODAY, TODAY);
        assign("pakalpojuma-vaditajs-3", Role.SERVICE_MANAGER, "P-05", TODAY.minusDays(9), TODAY.minusDays(1));
        assign("pakalpojuma-vaditajs-4", Role.SERVICE_MANAGER, "P-05", TODAY.plusDays(1), null);
        assertThat(people(Role.SERVICE_MANAGER, "P-05"))
                .containsExactly("pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-1");
    }

    @Test
    @DisplayName("E12: substitutes stand in while valid, for their role and scope, and are not chained")
    void substitutes() {
        substitute("pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-3", null, null, TODAY, TODAY);
        substitute("pakalpojuma-vaditajs-3", "pakalpojuma-vaditajs-4", null, null, TODAY, TODAY);
        substitute("pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-1", Role.SERVICE_MANAGER, "P-06", TODAY, null);
        substitute("pakalpojuma-vaditajs-2", "resursa-vaditajs-1", Role.RESOURCE_MANAGER, null, TODAY, null);
        substitute("pakalpojuma-vaditajs-2", "resursa-vaditajs-2", null, null, TODAY.plusDays(1), null);
        substitute(
                "pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-4", null, null, TODAY.minusDays(5), TODAY.minusDays(1));

        assertThat(people(Role.SERVICE_MANAGER, "P-05"))
                .containsExactly("pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-3");
        assertThat(people(Role.SERVICE_MANAGER, "P-06"))
                .containsExactly("pakalpojuma-vaditajs-2", "pakalpojuma-vaditajs-3", "pakalpojuma-vaditajs-1");
        assertThat(responsibilities.substitutesOf("pakalpojuma-vaditajs-2", Role.SERVICE_MANAGER, "P-05"))
                .containsExactly("pakalpojuma-vaditajs-3");
        assertThat(responsibilities.actingFor("pakalpojuma-vaditajs-3", Role.SERVICE_MANAGER, "P-05"))
                .isEqualTo("pakalpojuma-vaditajs-2");
        assertThat(responsibilities.actingFor("pakalpojuma-vaditajs-2", Role.SERVICE_MANAGER, "P-05"))
                .isEqualTo("pakalpojuma-vaditajs-2");
        assertThat(responsibilities.actingFor("auditors-1", Role.SERVICE_MANAGER, "P-05"))
                .isEqualTo("auditors-1");
    }

    @Test
    void everybodyWithARoleForAnItem() {
        substitute("pakalpojuma-sniedzejs-2", "pakalpojuma-sniedzejs-1", null, null, TODAY, TODAY);
        assertThat(responsibilities.holdersOf("P-05"))
                .containsExactlyInAnyOrder(
                        new Holder("pakalpojuma-vaditajs-2", Role.SERVICE_MANAGER),
                        new Holder("pakalpojuma-sniedzejs-2", Role.SERVICE_PROVIDER),
                        new Holder("pakalpojuma-sniedzejs-1", Role.SERVICE_PROVIDER),
                        new Holder("pakalpojumu-kopuma-vaditajs-1", Role.SERVICE_PORTFOLIO_MANAGER));
        assertThat(responsibilities.holdersOf(null))
                .contains(new Holder("iestades-vaditajs-1", Role.INSTITUTION_HEAD))
                .noneMatch(h -> h.role() == Role.SERVICE_MANAGER);
    }

    @Test
    @DisplayName("E12: the turn of the day publishes that a substitution began or ended, once")
    void turnOfTheDay() {
        jdbc.sql("delete from catalogue_day").update();
        turn.look();
        moveTo(TODAY.minusDays(3));
        turn.look();
        assertThat(published()).isZero();

        moveTo(TODAY.minusDays(3));
        substitute(
                "pakalpojuma-vaditajs-2",
                "pakalpojuma-vaditajs-3",
                null,
                null,
                TODAY.minusDays(20),
                TODAY.minusDays(2));
        turn.look();
        turn.look();
        assertThat(published()).isEqualTo(1);

        moveTo(TODAY.minusDays(1));
        turn.look();
        assertThat(published()).isEqualTo(1);

        moveTo(TODAY.minusDays(1));
        assign("registrators-1", Role.SERVICE_MANAGER, "P-05", TODAY, null);
        turn.look();
        assertThat(published()).isEqualTo(2);
    }

    @Test
    @DisplayName("E12: every change of responsibilities is published, so that open tasks are given out anew")
    @WithMockUser(username = "administrators-1", authorities = "camunda-admin")
    void changesArePublished() {
        service.assign(new AssignmentInput("pakalpojuma-vaditajs-1", "SERVICE_MANAGER", "P-05", "2026-11-23", null));
        assertThat(published()).isEqualTo(1);
        long id = assignments.findByHeldUserIdOrderById("pakalpojuma-vaditajs-1").stream()
                .filter(a -> "P-05".equals(a.held().itemCode()))
                .findFirst()
                .orElseThrow()
                .id();
        service.changeAssignment(id, new AssignmentInput(null, null, null, "2026-11-23", "2026-11-30"));
        service.changeAssignment(id, new AssignmentInput(null, null, null, "2026-11-23", "2026-11-30"));
        assertThat(published()).isEqualTo(2);
        service.removeAssignment(id);
        service.substitute(new SubstitutionInput(
                "resursa-vaditajs-1", "resursa-vaditajs-2", null, null, "2026-11-23", "2026-11-24"));
        service.removeSubstitution(substitutions
                .findByGivenUserIdOrderById("resursa-vaditajs-1")
                .get(0)
                .id());
        assertThat(published()).isEqualTo(5);
        assertThat(people(Role.SERVICE_MANAGER, "P-05")).containsExactly("pakalpojuma-vaditajs-2");
    }

    @Test
    @DisplayName("The demo institution is loaded once")
    void demoIsLoadedOnce() {
        long before = assignments.count();
        demo.run(null);
        assertThat(assignments.count()).isEqualTo(before).isGreaterThanOrEqualTo(46);
    }

    @Test
    @DisplayName(
            "E12: who has not the role is resolved neither as its holder nor as a substitute, whatever is recorded")
    void recordsMakeNobodyFit() {
        assign("auditors-1", Role.SERVICE_MANAGER, "P-05", TODAY, null);
        substitute("pakalpojuma-vaditajs-2", "auditors-1", null, null, TODAY, TODAY);
        substitute("pakalpojuma-vaditajs-2", "eksperts-1", Role.SERVICE_MANAGER, "P-05", TODAY, TODAY);
        substitute("pakalpojuma-vaditajs-2", "arejais-sniedzejs-1", null, null, TODAY, TODAY);
        substitute("pakalpojuma-vaditajs-2", "nav-tada-1", null, null, TODAY, TODAY);
        assertThat(people(Role.SERVICE_MANAGER, "P-05")).containsExactly("pakalpojuma-vaditajs-2");
        assertThat(responsibilities.holdersOf("P-05"))
                .extracting(Holder::userId)
                .doesNotContain("auditors-1", "eksperts-1", "arejais-sniedzejs-1", "nav-tada-1");
    }

    @Test
    @DisplayName("E12: whose roles do not fit is not entered, and is told why")
    @WithMockUser(username = "administrators-1", authorities = "camunda-admin")
    void unfitIsRefusedAtEntry() {
        assertThatThrownBy(() -> service.assign(
                        new AssignmentInput("auditors-1", "SERVICE_MANAGER", "P-05", "2026-11-23", null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nav lomas „Pakalpojuma vadītājs”");
        for (String substitute : List.of("auditors-1", "eksperts-1", "arejais-sniedzejs-1", "procesa-saimnieks-1")) {
            assertThatThrownBy(() -> service.substitute(new SubstitutionInput(
                            "pakalpojuma-vaditajs-2", substitute, null, null, "2026-11-23", "2026-11-24")))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("neder");
        }
        assertThat(published()).isZero();
    }

    @Test
    @DisplayName("Who leaves holds nothing from that day: a later person of the same id inherits nothing")
    void leavingEndsEverything() {
        assign("aiziet-1", Role.SERVICE_MANAGER, "P-05", TODAY.minusDays(9), null);
        assign("aiziet-1", Role.SERVICE_MANAGER, "P-06", TODAY, null);
        substitute("aiziet-1", "pakalpojuma-vaditajs-1", null, null, TODAY.minusDays(3), TODAY.plusDays(3));
        substitute("pakalpojuma-vaditajs-1", "aiziet-1", null, null, TODAY.plusDays(1), TODAY.plusDays(3));
        publisher.publishEvent(new PersonChanged("aiziet-1", true));
        assertThat(assignments.findByHeldUserIdOrderById("aiziet-1"))
                .extracting(a -> a.held().validity().validTo())
                .containsExactly(TODAY.minusDays(1));
        assertThat(substitutions.concerning("aiziet-1"))
                .extracting(s -> s.given().validity().validTo())
                .containsExactly(TODAY.minusDays(1));
        assertThat(published()).isEqualTo(1);
    }

    private void moveTo(LocalDate day) {
        assertThat(jdbc.sql("update catalogue_day set checked_on = ?")
                        .param(day)
                        .update())
                .isEqualTo(1);
    }

    private long published() {
        return events.stream(ResponsibilitiesChanged.class).count();
    }

    private List<String> people(Role role, String code) {
        return responsibilities.peopleFor(role, code);
    }

    private void assign(String user, Role role, String code, LocalDate from, LocalDate to) {
        assignments.save(new Assignment(new Assignment.Held(user, role, code, new Validity(from, to))));
        versions.changed(CatalogueSnapshot.DATA);
    }

    private void substitute(String user, String substitute, Role role, String code, LocalDate from, LocalDate to) {
        substitutions.save(
                new Substitution(new Substitution.Given(user, substitute, role, code, new Validity(from, to))));
        versions.changed(CatalogueSnapshot.DATA);
    }
}
