package lv.saimnieks.cases.remarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.cases.CaseMail;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.cases.retention.Forgetting;
import lv.saimnieks.cases.timeline.CaseFact;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.cases.timeline.TimelineEntry;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.CaseTrail;
import lv.saimnieks.platform.casework.CaseTrail.OpenTask;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments and files that people add to a case. Only {@link #add} and {@link #forget} change anything. */
@Service
public class Remarks implements Forgetting {

    /** Field names of every form that adds. */
    public static final String TEXT = "remark";

    public static final String FILES = "remarkFiles";

    /** What the kinds of all lines begin with that tell of something added. */
    static final String KINDS = "cases.timeline.remark.";

    /** Mails that tell of something added, in its own words. */
    private static final Set<String> MAILS =
            Set.of("cases/remark", "cases/supplement", "cases/question", "cases/answer");

    private static final String COMMENT = KINDS + "comment";
    private static final String SUPPLEMENT = KINDS + "supplement";

    private final CaseRegisters registers;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final CaseFiles files;
    private final CaseTrail trail;
    private final CaseMail mail;
    private final MessageRegister messages;
    private final Contributors contributors;
    private final Followers followers;
    private final Idempotency idempotency;
    private final Users users;

    Remarks(
            CaseRegisters registers,
            CaseAccess access,
            CaseTimeline timeline,
            CaseFiles files,
            CaseTrail trail,
            CaseMail mail,
            MessageRegister messages,
            Contributors contributors,
            Followers followers,
            Idempotency idempotency,
            Users users) {
        this.registers = registers;
        this.access = access;
        this.timeline = timeline;
        this.files = files;
        this.trail = trail;
        this.mail = mail;
        this.messages = messages;
        this.contributors = contributors;
        this.followers = followers;
        this.idempotency = idempotency;
        this.users = users;
    }

    /** Those of a case's lines that tell of something added, with the files. */
    public List<Remark> among(String number, List<TimelineEntry> lines) {
        List<TimelineEntry> remarks =
                lines.stream().filter(e -> e.kind().startsWith(KINDS)).toList();
        if (remarks.isEmpty()) {
            return List.of();
        }
        Map<Long, List<StoredFile>> byLine =
                files.added(number).stream().collect(Collectors.groupingBy(f -> Objects.requireNonNull(f.entryId())));
        return remarks.stream()
                .map(e -> new Remark(e, byLine.getOrDefault(e.id(), List.of())))
                .toList();
    }

    /** Why the person may not add to the case, as a sentence; empty when they may. */
    public Optional<String> whyNot(CaseView view, String user) {
        return contributors.whyNot(view, user);
    }

    /**
     * Adds a comment; what the requester was asked for, when the case waits for that. Not to be called in a transaction.
     *
     * @param key the same for the same form, so that it is added once; null when it cannot come twice
     * @return id of the line of the timeline
     * @throws Refusal when the person may not, with fields when it says nothing, or too much, or a file cannot be taken
     */
    public long add(String number, String user, NewRemark remark, @Nullable String key) {
        CaseType type = registers.require(number);
        CaseView view = type.view(number, user);
        requireWorks(view, user);
        Problems wrong = new Problems();
        String text = PlainText.typed(remark.text());
        if (text == null && remark.files().isEmpty()) {
            wrong.add(TEXT, Wording.of("cases.remark.nothing"));
        }
        wrong.optional(TEXT, Wording.of("cases.remark.text"), text, Problems.TEXT);
        wrong.refuse();
        return Long.parseLong(idempotency.once(
                "remark", user, key, number + remark.content(), () -> stored(type, view, user, text, remark)));
    }

    /** @throws Refusal when the person may not add to the case */
    public void requireWorks(CaseView view, String user) {
        contributors.whyNot(view, user).ifPresent(reason -> {
            throw view.open() ? Refusal.forbidden(reason) : Refusal.conflict(reason);
        });
    }

    private String stored(CaseType type, CaseView view, String user, @Nullable String text, NewRemark remark) {
        String number = view.about().number();
        Optional<OpenTask> task = trail.openTasks(view.processInstance()).stream()
                .filter(t -> t.id().equals(remark.task()))
                .findFirst();
        String kind = type.wantedFrom(number, user).isPresent() ? SUPPLEMENT : COMMENT;
        List<Long> line = new ArrayList<>();
        files.attach(number, user, remark.files(), FILES, kept -> {
            line.add(timeline.add(number, user, fact(kind, where(task, remark), text, kept)));
            return line.get(0);
        });
        tell(view, user, kind.equals(SUPPLEMENT) ? "cases/supplement" : "cases/remark", text);
        return String.valueOf(line.get(0));
    }

    private static @Nullable Object where(Optional<OpenTask> task, NewRemark remark) {
        return remark.byMail()
                ? CaseFact.sentence("cases.timeline.added.mail")
                : task.map(t -> CaseFact.sentence("cases.timeline.added.task", t.name()))
                        .orElse(null);
    }

    private static CaseFact fact(String kind, @Nullable Object where, @Nullable String text, List<StoredFile> kept) {
        CaseFact fact = CaseFact.of(
                        kind,
                        where,
                        kept.isEmpty() ? null : CaseFact.sentence("cases.timeline.added.files", kept.size()))
                .text(text);
        kept.forEach(f -> fact.answer(
                "cases.timeline.added.file", "%s (%s), SHA-256 %s".formatted(f.name(), f.sizeText(), f.sha256())));
        return fact;
    }

    /** Whoever has a task of the case, or may take it, and who asked to hear; never the author. */
    private void tell(CaseView view, String author, String template, @Nullable String text) {
        String number = view.about().number();
        Set<String> people = new LinkedHashSet<>();
        trail.openTasks(view.processInstance())
                .forEach(t -> people.addAll(t.assignee() == null ? t.candidates() : List.of(t.assignee())));
        followers.of(number).stream().filter(f -> access.mayRead(number, f)).forEach(people::add);
        people.remove(author);
        mail.send(
                template,
                view.about(),
                people,
                Map.of(
                        "by",
                        users.displayName(author),
                        "text",
                        text == null ? Wording.of("cases.remarks.onlyFiles") : text,
                        CaseMail.PATH,
                        view.about().page() + "#piezimes"));
    }

    /** Takes what was added to a case away for good: words and files; that it was, when and by whom, stays. */
    @Override
    @Transactional
    public void forget(String number) {
        timeline.forgetWords(number, KINDS);
        files.removeAdded(number);
        messages.forget(number, MAILS);
    }
}
