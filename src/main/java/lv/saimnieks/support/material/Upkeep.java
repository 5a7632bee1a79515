package lv.saimnieks.support.material;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is published in force: its owner is asked before it lapses and a need for a new one begins, once for each last
 * day; whoever writes it may say that it still holds; a portfolio manager gives it another owner.
 */
@Service
@Transactional
public class Upkeep {

    /** How long a material holds from the day it is confirmed, unless another day is chosen. */
    private static final Period USUAL = Period.ofMonths(12);

    private static final String CONTROL = "methodical-support-control";

    private final Materials materials;
    private final MaterialRows rows;
    private final MaterialAccess access;
    private final Notifier notifier;
    private final StartByMessage others;
    private final Clock clock;
    private final Period before;
    private final String baseUrl;

    Upkeep(
            Materials materials,
            MaterialRows rows,
            MaterialAccess access,
            Notifier notifier,
            StartByMessage others,
            Clock clock,
            @Value("${saimnieks.support.review-before}") Period before,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.materials = materials;
        this.rows = rows;
        this.access = access;
        this.notifier = notifier;
        this.others = others;
        this.clock = clock;
        this.before = before;
        this.baseUrl = baseUrl;
    }

    /** What may be changed of a version that is published. */
    public enum Kind {
        PROLONGED,
        OWNER
    }

    /**
     * What was changed.
     *
     * @param was null where there was nothing
     * @param becomes a day as {@code 2027-05-31}, or a person
     */
    public record Note(Kind kind, String was, String becomes, String by, Instant at) {

        public LocalDate wasDay() {
            return LocalDate.parse(was);
        }

        public LocalDate becomesDay() {
            return LocalDate.parse(becomes);
        }
    }

    /** What was changed of a material without a new version, the last first. */
    @Transactional(readOnly = true)
    public List<Note> notes(String code) {
        return rows.notes(code);
    }

    /** The last day that is proposed: a year after the one in force, or after today where that has passed, included. */
    public LocalDate proposed(Material version) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = version.validUntil() == null || version.lapsed(today) ? today : version.validUntil();
        return from.plus(USUAL);
    }

    /** The published version still holds, until that day. */
    public void prolong(String code, String until, String user) {
        Material published = materials.published(code, user);
        access.requireMayWrite(user, published.items());
        Problems wrong = new Problems();
        LocalDate day = wrong.day("validUntil", until);
        if (day == null) {
            wrong.add("validUntil", Wording.of("support.upkeep.noDay"));
        } else if (day.isBefore(LocalDate.now(clock))) {
            wrong.add("validUntil", Wording.of("support.material.wrong.past"));
        } else if (published.validUntil() == null || !day.isAfter(published.validUntil())) {
            wrong.add("validUntil", Wording.of("support.upkeep.notLater"));
        }
        wrong.refuse();
        if (!rows.prolong(published, day)) {
            throw Refusal.conflict(Wording.of("support.upkeep.meanwhile"));
        }
        rows.note(published.id(), Kind.PROLONGED, published.validUntil().toString(), day.toString(), user);
    }

    /** Those to whom the material may be given. */
    @Transactional(readOnly = true)
    public Set<String> possibleOwners(Material material) {
        Set<String> people = new TreeSet<>(access.writers(material));
        people.remove(material.owner());
        return people;
    }

    /** Gives a material, in its newest version and the one in force, to another who may write it. */
    public void handOver(String code, String owner, String user) {
        Material newest = materials.newest(code, user);
        access.requirePortfolio(user);
        if (!possibleOwners(newest).contains(String.valueOf(owner))) {
            throw Refusal.invalid("owner", Wording.of("support.upkeep.noOwner"));
        }
        rows.handOver(code, owner);
        rows.note(newest.id(), Kind.OWNER, newest.owner(), owner, user);
    }

    /** Ids of the published versions whose last day comes soon or has passed, and of which nobody was told yet. */
    @Transactional(readOnly = true)
    public List<Long> due() {
        return rows.due(LocalDate.now(clock).plus(before));
    }

    /** Asks the owner of a version, and begins a need for it; does nothing where this was done for its last day. */
    public void review(long id) {
        if (!rows.reviewing(id)) {
            return;
        }
        Material material = rows.get(id);
        Map<String, Object> facts = Map.of(
                "number", material.code(),
                "title", material.title(),
                "until", material.validUntil(),
                "link", baseUrl + Materials.PATH + "/" + material.code());
        access.keepers(material)
                .forEach(p -> notifier.send(new Notice("support/material-review", material.code(), p, facts)));
        Map<String, Object> need = new HashMap<>(Map.of(
                "materialCode", material.code(),
                "topic", material.topics().iterator().next().name(),
                "audience", material.audience().name(),
                "originProcess", CONTROL,
                "originCaseId", material.code()));
        material.items().stream().findFirst().ifPresent(i -> need.put("itemCode", i));
        others.send("SupportNeeded", need);
    }
}
