package lv.saimnieks.complaint.people;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.catalogue.Levels;
import lv.saimnieks.catalogue.Levels.Exclusion;
import lv.saimnieks.complaint.model.Measure;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.platform.FitPeople;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.TaskPeople;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/**
 * Who does what with a submission. The person it is about, whoever declared a conflict of interest, and an employee who
 * complains do nothing in it, whatever their roles, nor does anybody in their place (2.6, invariant 3; E6).
 */
@Component
public class SubmissionPeople {

    private static final Set<Role> PROVIDERS =
            new LinkedHashSet<>(List.of(Role.SERVICE_PROVIDER, Role.EXTERNAL_SERVICE_PROVIDER, Role.RESOURCE_MANAGER));

    /** Whose holders may be given a measure. */
    private static final Set<Role> DOERS = new LinkedHashSet<>(List.of(
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PROVIDER,
            Role.EXTERNAL_SERVICE_PROVIDER,
            Role.REGISTRAR,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.INSTITUTION_HEAD));

    /** Who entered a submission goes on with it, unless they may only look on. */
    private static final Set<Role> CLERKS = EnumSet.complementOf(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));

    private static final List<Role> LAST = List.of(
            Role.INSTITUTION_HEAD,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.REGISTRAR,
            Role.ADMINISTRATOR);

    private final Levels levels;
    private final CaseAccess access;
    private final Users users;
    private final FitPeople fit;

    SubmissionPeople(Levels levels, CaseAccess access, Users users, FitPeople fit) {
        this.levels = levels;
        this.access = access;
        this.users = users;
        this.fit = fit;
    }

    /** Steps 3 to 7: as the table {@code submission-routing} says; when time has run out, the level above too. */
    public TaskPeople handlers(Submission submission) {
        Role role = role(submission.handlerRole(), Role.SERVICE_PORTFOLIO_MANAGER);
        TaskPeople people = inRole(submission, role);
        if (!submission.escalated()) {
            return people;
        }
        Set<String> all = new LinkedHashSet<>(people.users());
        all.addAll(escalation(submission).users());
        return new TaskPeople(people.role(), List.copyOf(all), people.excluded(), people.reasonExcluded());
    }

    /** Who would handle it by its scope and items, were there no conflict of interest. */
    public Set<String> wouldHandle(Submission submission) {
        Set<Role> roles = switch (submission.classification().scope()) {
            case SERVICE -> Set.of(Role.SERVICE_MANAGER);
            case RESOURCE -> Set.of(Role.RESOURCE_MANAGER);
            case INSTITUTION, OTHER_INSTITUTION, UNKNOWN -> Set.of(Role.SERVICE_PORTFOLIO_MANAGER);
        };
        Set<String> found = new LinkedHashSet<>(levels.holders(roles, submission.targets()));
        if (submission.targets().size() > 1 || found.isEmpty()) {
            found.addAll(levels.holders(levels.portfolioRoles(submission.targets()), Set.of()));
        }
        return found;
    }

    /** Who confirms an extension, and who may act when time has run out. */
    public TaskPeople escalation(Submission submission) {
        return inRole(submission, role(submission.escalationRole(), Role.INSTITUTION_HEAD));
    }

    /** Steps 1 and 2, forwarding and handing over: registrars, and who entered the submission. */
    public TaskPeople registrars(Submission submission) {
        TaskPeople people = inRole(submission, Role.REGISTRAR);
        String clerk = submission.registeredBy();
        if (clerk == null
                || fit.first(clerk, CLERKS).isEmpty()
                || people.users().contains(clerk)
                || excluded(submission).contains(clerk)) {
            return people;
        }
        Set<String> all = new LinkedHashSet<>(people.users());
        all.add(clerk);
        return new TaskPeople(people.role(), List.copyOf(all), people.excluded(), people.reasonExcluded());
    }

    /** Who explains how it was from the provider's side; consulted, never deciding. */
    public TaskPeople providers(Submission submission) {
        for (Role role : PROVIDERS) {
            if (!levels.holders(Set.of(role), submission.targets()).isEmpty()) {
                return inRole(submission, role);
            }
        }
        return handlers(submission);
    }

    /** The person of a measure; the handler where there is none, or where the person's roles do not fit. */
    public TaskPeople doers(Submission submission, int slot) {
        Measure measure = submission.measures(Measure.Kind.TASK).get(slot);
        String who = measure.planned().who();
        TaskPeople handlers = handlers(submission);
        Optional<Role> role = fit.first(who, DOERS);
        if (role.isEmpty() || excluded(submission).contains(who)) {
            return handlers;
        }
        return new TaskPeople(role.get(), List.of(who), handlers.excluded(), handlers.reasonExcluded());
    }

    /** Whether a measure may be given to the person. */
    public boolean mayDo(Submission submission, String who) {
        return fit.first(who, DOERS).isPresent() || handlers(submission).users().contains(who);
    }

    /** Whether somebody outside the institution provides one of its services: consulted, never deciding. */
    public boolean externallyProvided(Submission submission) {
        return levels.holders(Set.of(Role.SERVICE_PROVIDER), submission.targets()).stream()
                .anyMatch(u -> users.rolesOf(u).contains(Role.EXTERNAL_SERVICE_PROVIDER));
    }

    /** Who does a step that a process owner added. */
    public TaskPeople inRoles(Submission submission, Set<Role> roles, Set<String> takenBy) {
        if (roles.isEmpty()) {
            return handlers(submission);
        }
        TaskPeople people = levels.firstWithPeople(roles, submission.targets(), exclusion(submission), takenBy);
        return Collections.disjoint(people.users(), excluded(submission)) ? people : others(submission);
    }

    /** Everybody who may be given a measure: managers and providers of the items, handlers. */
    public Set<String> doersToChoose(Submission submission) {
        Set<String> found = new LinkedHashSet<>(handlers(submission).users());
        found.addAll(levels.holders(
                Set.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER, Role.SERVICE_PROVIDER), submission.targets()));
        found.addAll(levels.holders(Set.of(Role.REGISTRAR), Set.of()));
        found.removeAll(excluded(submission));
        return found;
    }

    /** Everybody whom a submission may be about: who works with its items, and the portfolio managers and the head. */
    public Set<String> named(Submission submission) {
        Set<String> found = new LinkedHashSet<>(levels.holders(
                Set.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER, Role.SERVICE_PROVIDER), submission.targets()));
        found.addAll(levels.holders(
                Set.of(
                        Role.SERVICE_PORTFOLIO_MANAGER,
                        Role.RESOURCE_PORTFOLIO_MANAGER,
                        Role.INSTITUTION_HEAD,
                        Role.REGISTRAR),
                Set.of()));
        for (Role role : List.of(Role.SERVICE_MANAGER, Role.RESOURCE_MANAGER, Role.SERVICE_PROVIDER)) {
            found.addAll(users.holders(role));
        }
        return found;
    }

    /** The portfolio managers on whose side it is. */
    public Set<String> portfolio(Submission submission) {
        return portfolio(submission, submission.targets());
    }

    /** Those of the items' side whom the submission may reach. */
    public Set<String> portfolio(Submission submission, Set<String> items) {
        Set<String> found = new LinkedHashSet<>(levels.holders(levels.portfolioRoles(items), Set.of()));
        found.removeAll(excluded(submission));
        return found;
    }

    /** Whom the submission must not reach. */
    public Set<String> excluded(Submission submission) {
        return access.excluded(submission.number());
    }

    private TaskPeople inRole(Submission submission, Role role) {
        return inRoles(submission, Set.of(role), Set.of());
    }

    /**
     * Where everybody upwards is excluded, whoever is left of those who answer for the institution: in a complaint no
     * exception is made for small institutions, as one is in a change (2.6, invariant 3).
     */
    private TaskPeople others(Submission submission) {
        Set<String> excluded = excluded(submission);
        for (Role role : LAST) {
            List<String> left = levels.holders(Set.of(role), submission.targets()).stream()
                    .filter(u -> !excluded.contains(u))
                    .toList();
            if (!left.isEmpty()) {
                return new TaskPeople(
                        role, left, excluded, exclusion(submission).reason());
            }
        }
        throw Refusal.conflict(Wording.of("complaint.people.nobody"));
    }

    private Exclusion exclusion(Submission submission) {
        return new Exclusion(excluded(submission), Wording.of("complaint.people.excluded"));
    }

    private static Role role(String group, Role otherwise) {
        return group == null ? otherwise : Role.ofGroup(group).orElse(otherwise);
    }
}
