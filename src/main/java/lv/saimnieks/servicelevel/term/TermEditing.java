package lv.saimnieks.servicelevel.term;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.ItemRetired;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters, changes and ends terms. A change is a new version from a day on, so that what was measured before stays as it
 * was (rule 5: the period is split there); a version that has not begun gives way to a newer one. Each is noted in the log
 * of the service or resource.
 */
@Service
@Transactional
public class TermEditing {

    static final Pattern CODE = Pattern.compile("N-\\d{2,6}");

    private final TermRows rows;
    private final TermChecks checks;
    private final TermAccess access;
    private final Catalogue catalogue;
    private final Clock clock;

    TermEditing(TermRows rows, TermChecks checks, TermAccess access, Catalogue catalogue, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.access = access;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** @throws Refusal with field names when something is wrong */
    public Term add(TermInput in, String user) {
        Problems wrong = new Problems();
        if (in.get("code") == null || !CODE.matcher(in.get("code")).matches()) {
            wrong.add("code", Wording.of("servicelevel.term.wrong.code"));
        } else if (!rows.locked(in.get("code")).isEmpty()) {
            wrong.add("code", Wording.of("servicelevel.term.wrong.taken", in.get("code")));
        }
        Content content = checks.check(in, List.of(), wrong);
        wrong.refuse();
        return enter(in.get("code"), List.of(), content, in.get("reason"), user);
    }

    /**
     * Adds the next version; the one before ends the day before.
     *
     * @throws Refusal with field names when something is wrong, also when somebody else was quicker
     */
    public Term addVersion(String code, TermInput typed, String user) {
        List<Term> versions = existing(code);
        Term last = versions.get(versions.size() - 1);
        access.requireMayEdit(user, last.content().itemCode());
        if (!Integer.toString(last.version()).equals(typed.get("basedOn"))) {
            throw Documents.changedMeanwhile();
        }
        TermInput in = typed.of(last);
        Problems wrong = new Problems();
        if (in.get("reason") == null) {
            wrong.add("reason", Wording.of("input.required", TermReading.label("reason")));
        }
        Content content = checks.check(in, versions, wrong);
        wrong.refuse();
        return enter(code, versions, content, in.get("reason"), user);
    }

    /** Puts a checked version after those that there are. */
    Term enter(String code, List<Term> versions, Content content, String reason, String user) {
        access.requireMayEdit(user, content.itemCode());
        cutAt(content.validFrom().minusDays(1), versions);
        int before = versions.stream().mapToInt(Term::version).max().orElse(0);
        Term term = new Term(0, code, before + 1, content, reason, user, clock.instant());
        try {
            rows.insert(term);
        } catch (DuplicateKeyException e) {
            throw Documents.changedMeanwhile();
        }
        note(
                user,
                term,
                Wording.of(
                        "servicelevel.term.noted",
                        term.label(),
                        term.version(),
                        term.targetText(),
                        content.validFrom()));
        return term;
    }

    /** No version lasts longer than that; what would begin later never will. */
    private void cutAt(LocalDate last, List<Term> versions) {
        for (Term version : versions) {
            LocalDate end = version.content().validTo();
            if (version.content().validFrom().isAfter(last)) {
                rows.remove(version);
            } else if (end == null || end.isAfter(last)) {
                rows.end(version, last);
            }
        }
    }

    /**
     * Ends a term; a version that begins later never will.
     *
     * @param lastDay as typed
     * @param basedOn the last version that the person saw
     * @throws Refusal with the fields {@code lastDay} and {@code endReason}
     */
    public void end(String code, String lastDay, String reason, String basedOn, String user) {
        List<Term> versions = existing(code);
        Term newest = versions.get(versions.size() - 1);
        access.requireMayEdit(user, newest.content().itemCode());
        if (!Integer.toString(newest.version()).equals(basedOn)) {
            throw Documents.changedMeanwhile();
        }
        LocalDate today = LocalDate.now(clock);
        if (newest.state(today) == TermState.ENDED) {
            throw Refusal.conflict(Wording.of("servicelevel.term.ended", code));
        }
        Problems wrong = new Problems();
        wrong.required("endReason", TermReading.label("reason"), reason, 1000);
        LocalDate last = wrong.day("lastDay", lastDay);
        LocalDate earliest = versions.stream()
                .filter(v -> v.state(today) != TermState.PLANNED)
                .reduce(versions.get(0), (a, b) -> b)
                .content()
                .validFrom();
        if (last == null || last.isBefore(earliest)) {
            wrong.add("lastDay", Wording.of("servicelevel.term.wrong.lastDay", earliest));
        }
        wrong.refuse();
        cutAt(last, versions);
        note(user, newest, Wording.of("servicelevel.term.notedEnd", newest.label(), last, reason));
    }

    /** What is not provided any more is not promised any more: the part of the period until today is still judged. */
    @EventListener
    void retired(ItemRetired item) {
        LocalDate today = LocalDate.now(clock);
        for (String code : rows.openOf(item.code(), today)) {
            List<Term> versions = rows.locked(code);
            cutAt(today, versions);
            Term newest = versions.get(versions.size() - 1);
            note(item.user(), newest, Wording.of("servicelevel.term.notedRetired", newest.label(), today));
        }
    }

    private List<Term> existing(String code) {
        List<Term> versions = rows.locked(code);
        if (versions.isEmpty()) {
            throw Refusal.missing(Wording.of("servicelevel.term.missing", code));
        }
        return versions;
    }

    private void note(String user, Term term, String sentence) {
        catalogue.noteChange(term.content().itemCode(), user, null, sentence);
    }
}
