package lv.saimnieks.catalogue.responsibilities;

import static lv.saimnieks.platform.Role.ADMINISTRATOR;
import static lv.saimnieks.platform.Role.INSTITUTION_HEAD;
import static lv.saimnieks.platform.Role.RESOURCE_MANAGER;
import static lv.saimnieks.platform.Role.RESOURCE_PORTFOLIO_MANAGER;
import static lv.saimnieks.platform.Role.SERVICE_MANAGER;
import static lv.saimnieks.platform.Role.SERVICE_PORTFOLIO_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.AppTest;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.items.CatalogueReader;
import lv.saimnieks.catalogue.items.CatalogueService;
import lv.saimnieks.catalogue.items.ItemFilter;
import lv.saimnieks.catalogue.items.ItemInput;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
@DisplayName("Catalogue: which role may do what")
class CataloguePermissionsTest {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> OF_SERVICES = EnumSet.of(SERVICE_PORTFOLIO_MANAGER, ADMINISTRATOR);
    private static final Set<Role> OF_RESOURCES = EnumSet.of(RESOURCE_PORTFOLIO_MANAGER, ADMINISTRATOR);
    private static final Set<Role> OF_EITHER =
            EnumSet.of(SERVICE_PORTFOLIO_MANAGER, RESOURCE_PORTFOLIO_MANAGER, ADMINISTRATOR);

    @Autowired
    CatalogueReader reader;

    @Autowired
    CatalogueService service;

    @Autowired
    ResponsibilityReader responsibilityReader;

    @Autowired
    ResponsibilityService responsibilities;

    @Autowired
    Assignments assignments;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyRoleTriesEveryOperation() {
        Map<String, Set<Role>> allowed = new LinkedHashMap<>();
        operations()
                .forEach((name, operation) -> allowed.put(
                        name,
                        Stream.of(Role.values())
                                .filter(role -> mayDo(role, operation))
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));

        Map<String, Set<Role>> expected = new LinkedHashMap<>();
        expected.put("list", EVERYBODY);
        expected.put("card", EVERYBODY);
        expected.put("responsible", EVERYBODY);
        expected.put("create service", OF_SERVICES);
        expected.put("create resource", OF_RESOURCES);
        expected.put("change service", OF_SERVICES);
        expected.put("change resource", OF_RESOURCES);
        expected.put("dependency of service", OF_SERVICES);
        expected.put("dependency of resource", OF_RESOURCES);
        expected.put("end of dependency", OF_RESOURCES);
        expected.put("provider", OF_SERVICES);
        expected.put("end of provider", OF_SERVICES);
        expected.put("service manager", OF_SERVICES);
        expected.put("resource manager", OF_RESOURCES);
        expected.put("expert", OF_EITHER);
        expected.put("institution head", EnumSet.of(ADMINISTRATOR));
        expected.put("dates of resource manager", OF_RESOURCES);
        expected.put("end of service manager", OF_SERVICES);
        expected.put("own substitute", EnumSet.complementOf(EnumSet.of(Role.EXTERNAL_SERVICE_PROVIDER, Role.AUDITOR)));
        expected.put("substitute of a service manager", OF_SERVICES);
        expected.put("substitute of a resource manager in all roles", OF_RESOURCES);
        expected.put("substitute of the institution head", EnumSet.of(ADMINISTRATOR));
        assertThat(allowed).containsExactlyEntriesOf(expected);
    }

    @Test
    void nobodyMayDoAnything() {
        operations()
                .forEach((name, operation) -> assertThatThrownBy(operation::run, name)
                        .isInstanceOfAny(
                                AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void personWithoutARoleMayNotEvenRead() {
        logIn("somebody", "no-such-group");
        operations()
                .forEach((name, operation) ->
                        assertThatThrownBy(operation::run, name).isInstanceOf(AccessDeniedException.class));
    }

    private Map<String, Runnable> operations() {
        ItemInput item = ItemInput.empty();
        Map<String, Runnable> all = new LinkedHashMap<>();
        all.put("list", () -> reader.list(ItemFilter.everything(ItemKind.SERVICE), 0, 5));
        all.put("card", () -> reader.card(ItemKind.SERVICE, "P-05"));
        all.put("responsible", () -> responsibilityReader.institution());
        all.put("create service", () -> service.create(ItemKind.SERVICE, item));
        all.put("create resource", () -> service.create(ItemKind.RESOURCE, item));
        all.put("change service", () -> service.update("P-05", item));
        all.put("change resource", () -> service.update("R-08", item));
        all.put("dependency of service", () -> service.addDependency("P-05", "R-99"));
        all.put("dependency of resource", () -> service.addDependency("R-08", "R-99"));
        all.put("end of dependency", () -> service.removeDependency("R-08", "R-01"));
        all.put("provider", () -> service.addProvider("P-05", null));
        all.put("end of provider", () -> service.removeProvider("P-05", "SN-99"));
        all.put("service manager", () -> responsibilities.assign(assignment(SERVICE_MANAGER, "P-05")));
        all.put("resource manager", () -> responsibilities.assign(assignment(RESOURCE_MANAGER, "R-08")));
        all.put("expert", () -> responsibilities.assign(assignment(Role.CHANGE_EXPERT, null)));
        all.put("institution head", () -> responsibilities.assign(assignment(INSTITUTION_HEAD, null)));
        all.put(
                "dates of resource manager",
                () -> responsibilities.changeAssignment(
                        held("resursa-vaditajs-1"), assignment(RESOURCE_MANAGER, "R-08")));
        all.put("end of service manager", () -> responsibilities.removeAssignment(held("pakalpojuma-vaditajs-2")));
        all.put("own substitute", () -> responsibilities.substitute(substitution("registrators-1", null)));
        all.put(
                "substitute of a service manager",
                () -> responsibilities.substitute(substitution("pakalpojuma-vaditajs-1", SERVICE_MANAGER)));
        all.put(
                "substitute of a resource manager in all roles",
                () -> responsibilities.substitute(substitution("resursa-vaditajs-2", null)));
        all.put(
                "substitute of the institution head",
                () -> responsibilities.substitute(substitution("iestades-vaditajs-1", null)));
        return all;
    }

    private boolean mayDo(Role role, Runnable operation) {
        logIn("registrators-1", role.group());
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                operation.run();
            });
            return true;
        } catch (AccessDeniedException e) {
            return false;
        } catch (Refusal e) {
            return true;
        } finally {
            logOut();
        }
    }

    private static void logIn(String user, String group) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        user, null, AuthorityUtils.createAuthorityList(group)));
    }

    private long held(String user) {
        return assignments.findByHeldUserIdOrderById(user).get(0).id();
    }

    private static AssignmentInput assignment(Role role, String code) {
        return new AssignmentInput("auditors-1", role.name(), code, "2026-11-23", null);
    }

    private static SubstitutionInput substitution(String person, Role role) {
        return new SubstitutionInput(
                person, "auditors-1", role == null ? null : role.name(), null, "2026-11-23", "2026-11-24");
    }
}
