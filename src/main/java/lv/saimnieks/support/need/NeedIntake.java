package lv.saimnieks.support.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.DueDates;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.Responsibilities;
import lv.saimnieks.shared.Deadline;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.MaterialAccess;
import lv.saimnieks.support.material.Topic;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers needs (PU2-12/I2). Whoever provides or manages may ask; a provider from outside about its own services or
 * about topics of the institution, and learns nothing of others.
 */
@Service
@Transactional
public class NeedIntake {

    /** In how many working days a need is answered where no day is wished. */
    static final String ANSWERED_WITHIN = "20 wd";

    private static final Set<Topic> OF_SERVICE = EnumSet.range(Topic.SERVICE_RESULT, Topic.CAPABILITIES);
    private static final String WRONG = "support.need.wrong.";

    private final Needs needs;
    private final Parties parties;
    private final MaterialAccess access;
    private final Catalogue catalogue;
    private final Responsibilities responsibilities;
    private final CaseTimeline timeline;
    private final DueDates dueDates;
    private final Clock clock;

    NeedIntake(
            Needs needs,
            Parties parties,
            MaterialAccess access,
            Catalogue catalogue,
            Responsibilities responsibilities,
            CaseTimeline timeline,
            DueDates dueDates,
            Clock clock) {
        this.needs = needs;
        this.parties = parties;
        this.access = access;
        this.catalogue = catalogue;
        this.responsibilities = responsibilities;
        this.timeline = timeline;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** @throws Refusal unless the person provides or manages anything */
    @Transactional(readOnly = true)
    public void requireMayAsk(String user) {
        if (!access.provides(user)) {
            throw Refusal.forbidden(Wording.of("support.need.onlyProviders"));
        }
    }

    /** What the person may ask about beside the institution. */
    @Transactional(readOnly = true)
    public List<Item> items(String user) {
        return access.outside(user)
                ? catalogue.all().stream().filter(i -> hasPart(user, i)).toList()
                : catalogue.all();
    }

    private boolean hasPart(String user, Item item) {
        return responsibilities.holdersOf(item.code()).stream()
                .anyMatch(h -> h.userId().equals(user));
    }

    /** What is wrong with what a person asks for, by the names of the page's fields. */
    @Transactional(readOnly = true)
    public Problems problems(NewNeed need) {
        Problems wrong = new Problems(List.of("what", "topic", "item", "audience", "people", "wish", "wishedOn"));
        Optional<Item> item = items(need.origin().asker()).stream()
                .filter(i -> i.code().equals(need.itemCode()))
                .findFirst();
        if (need.itemCode() != null && item.isEmpty()) {
            wrong.add("item", Wording.of(WRONG + "item", need.itemCode()));
        }
        if (need.topic() == null) {
            wrong.add("topic", Wording.of(WRONG + "topic"));
        } else if (OF_SERVICE.contains(need.topic())
                && item.filter(i -> i.kind() == ItemKind.SERVICE).isEmpty()) {
            wrong.add("item", Wording.of(WRONG + "serviceTopic"));
        } else if (need.topic() == Topic.RESOURCE_USE
                && item.isEmpty()
                && access.outside(need.origin().asker())) {
            wrong.add("item", Wording.of(WRONG + "ownItem"));
        }
        if (need.audience() == null) {
            wrong.add("audience", Wording.of(WRONG + "audience"));
        } else if (!wrong.has("item")) {
            checkAudience("audience", need.itemCode(), need.audience(), wrong);
        }
        wrong.required("what", Wording.of("support.need.what"), need.what(), Problems.TEXT);
        if (need.people() != null && (need.people() < 1 || need.people() > NewNeed.MOST_PEOPLE)) {
            wrong.add("people", Wording.of("input.number", 1, NewNeed.MOST_PEOPLE));
        }
        if (need.wishedOn() != null && need.wishedOn().isBefore(LocalDate.now(clock))) {
            wrong.add("wishedOn", Wording.of(WRONG + "past"));
        }
        return wrong;
    }

    /** Nobody is asked to help those who are not there. */
    void checkAudience(String field, String itemCode, Audience audience, Problems wrong) {
        if (audience.reaches(true) && !parties.outside(itemCode)) {
            wrong.add(field, Wording.of(WRONG + "nobody"));
        }
    }

    /**
     * Registers what a person asks for; answers its number.
     *
     * @throws Refusal with field names when something is wrong, or the person may not ask
     */
    public String ask(NewNeed need) {
        requireMayAsk(need.origin().asker());
        problems(need).refuse();
        String number = enter(need);
        timeline.add(
                number,
                need.origin().asker(),
                CaseFact.of("support.need.timeline.registered", need.topic()).text(need.what()));
        return number;
    }

    /** Registers what another case asks for; what it does not say follows from the item. */
    public String askedByCase(NewNeed need) {
        Item item =
                need.itemCode() == null ? null : catalogue.find(need.itemCode()).orElse(null);
        String code = item == null ? null : item.code();
        Topic topic = need.topic() != null ? need.topic() : usual(item, need.newOrChangedProcess());
        Audience audience =
                need.audience() != null ? need.audience() : parties.outside(code) ? Audience.BOTH : Audience.INTERNAL;
        String number = enter(new NewNeed(
                topic,
                code,
                audience,
                need.what(),
                need.people(),
                need.newOrChangedProcess(),
                need.wish(),
                need.wishedOn(),
                need.origin()));
        timeline.add(
                number,
                CaseFact.of("support.need.timeline.asked", need.origin().caseNumber())
                        .text(need.what()));
        return number;
    }

    private static Topic usual(Item item, boolean newProcess) {
        if (item != null && item.kind() == ItemKind.RESOURCE) {
            return Topic.RESOURCE_USE;
        }
        if (newProcess) {
            return item == null ? Topic.CENTRAL_PROCESS : Topic.SERVICE_PROCESS;
        }
        return Topic.INFORMATION_USE;
    }

    private String enter(NewNeed need) {
        LocalDate on = need.wishedOn();
        Deadline due = on == null
                ? dueDates.within(ANSWERED_WITHIN)
                : dueDates.endOf(on, Wording.of("support.need.dueRule", on));
        return needs.enter(need, due);
    }
}
