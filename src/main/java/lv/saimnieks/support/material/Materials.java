package lv.saimnieks.support.material;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.notification.Notice;
import lv.saimnieks.notification.Notifier;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with materials; each step checks who may and in which state (PU2-12/O1, D1–D4). */
@Service
@Transactional
public class Materials {

    /** Address of the register; each material has its page below it. */
    public static final String PATH = "/registri/atbalsts/materiali";

    private static final String WORDS = "support.material.";
    private static final int REASON = 1000;

    private final MaterialRows rows;
    private final Readings readings;
    private final MaterialAccess access;
    private final Catalogue catalogue;
    private final Notifier notifier;
    private final Clock clock;
    private final String baseUrl;

    Materials(
            MaterialRows rows,
            Readings readings,
            MaterialAccess access,
            Catalogue catalogue,
            Notifier notifier,
            Clock clock,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.rows = rows;
        this.readings = readings;
        this.access = access;
        this.catalogue = catalogue;
        this.notifier = notifier;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * A person and a version.
     *
     * @param askedAt null for who has read it without being asked
     * @param confirmedAt null until it is confirmed
     */
    public record Reading(String userId, Instant askedAt, Instant confirmedAt) {}

    /**
     * A material as a person reads it.
     *
     * @param shown the version asked for, else the published one, else the newest
     * @param versions those that the person may read, the newest first
     * @param readings who is to have read what is shown, and who has
     */
    public record Opened(Material shown, List<Material> versions, List<Reading> readings) {}

    /**
     * Opens a material.
     *
     * @param version null for the one in force
     * @throws Refusal the same whether there is no such material or version or the person may not read it
     */
    @Transactional(readOnly = true)
    public Opened open(String code, Integer version, String user) {
        List<Material> all = rows.versions(code);
        List<Material> readable = readable(all, user);
        Material shown = version == null
                ? inForce(readable).orElseThrow(() -> missing(code))
                : readable.stream()
                        .filter(m -> m.version() == version)
                        .findFirst()
                        .orElseThrow(() -> missing(code));
        return new Opened(shown, readable, readings.of(asking(all, shown).id()));
    }

    /** The version in force, else the newest, of those that the person may read; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Material> find(String code, String user) {
        return inForce(readable(rows.versions(code), user));
    }

    private List<Material> readable(List<Material> versions, String user) {
        return versions.stream().filter(m -> access.mayRead(user, m)).toList();
    }

    private static Optional<Material> inForce(List<Material> versions) {
        return versions.stream()
                .filter(m -> m.state() == MaterialState.PUBLISHED)
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    /** @throws Refusal the same whether there is no such material or the person may not read it */
    @Transactional(readOnly = true)
    public Material open(String code, String user) {
        return find(code, user).orElseThrow(() -> missing(code));
    }

    /** Begins a material; answers its code. */
    public String add(MaterialInput typed, String user) {
        MaterialInput.Read read = typed.read(items(), LocalDate.now(clock));
        access.requireMayWrite(user, read.items());
        String code = rows.freeCode();
        insert(code, 1, user, typed, read, user);
        return code;
    }

    /**
     * Saves the draft of the next version, or begins it.
     *
     * @throws Refusal a conflict when somebody has saved it meanwhile
     */
    public void save(String code, MaterialInput typed, String user) {
        Material newest = newest(code, user);
        MaterialInput.Read read = typed.read(items(), LocalDate.now(clock));
        access.requireMayWrite(user, read.items());
        if (newest.state().open()) {
            if (!String.valueOf(newest.edits()).equals(typed.basedOn())
                    || !rows.update(newest, newest.edits(), typed, read, user)) {
                throw changedMeanwhile();
            }
        } else {
            long next = insert(code, newest.version() + 1, newest.owner(), typed, read, user);
            rows.files(newest.id()).forEach(f -> rows.addFile(next, f));
        }
    }

    private long insert(
            String code, int version, String owner, MaterialInput typed, MaterialInput.Read read, String user) {
        try {
            return rows.insert(code, version, owner, typed, read, user);
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
    }

    /** Sends the draft to the others who may approve it; who they are is told. */
    public void sendForApproval(String code, String user) {
        Material draft = newest(code, user);
        require(draft.state() == MaterialState.DRAFT, "noDraft");
        Set<String> approvers = access.approvers(draft);
        require(!approvers.isEmpty(), "nobodyApproves");
        move(draft, MaterialState.APPROVAL, null);
        tell("support/material-approval", draft, approvers);
    }

    /** Sends the draft back to its writer. */
    public void sendBack(String code, String user, String why) {
        Material draft = newest(code, user);
        require(draft.state() == MaterialState.APPROVAL, "noApproval");
        access.requireMayApprove(user, draft);
        move(draft, MaterialState.DRAFT, reason(why));
        tell("support/material-returned", draft, Set.of(draft.editedBy()));
    }

    /**
     * Publishes the version that was sent for approval, in place of the one before; another person than its writer
     * does. The others whom it concerns are told and asked to confirm it, where it is significant.
     */
    public void publish(String code, String user) {
        Material draft = newest(code, user);
        require(draft.state() == MaterialState.APPROVAL, "noApproval");
        access.requireMayApprove(user, draft);
        require(!draft.lapsed(LocalDate.now(clock)), "lapsed");
        rows.versions(code).stream()
                .filter(m -> m.state() == MaterialState.PUBLISHED)
                .forEach(m -> move(m, MaterialState.REPLACED, null));
        move(draft, MaterialState.PUBLISHED, null);
        rows.published(draft.id(), user);
        if (draft.significant() || draft.version() == 1) {
            Set<String> concerned = access.concerned(draft);
            concerned.removeAll(Set.of(user, draft.editedBy()));
            readings.ask(draft.id(), concerned);
            tell("support/material", draft, concerned);
        }
    }

    /** Takes the published version out of use. */
    public void withdraw(String code, String user, String why) {
        newest(code, user);
        Material published = published(code).orElseThrow(() -> Refusal.conflict(Wording.of(WORDS + "notPublished")));
        access.requireMayWrite(user, published.items());
        move(published, MaterialState.WITHDRAWN, reason(why));
        rows.withdrawn(published.id(), user);
    }

    /** The person has read the published version. */
    public void confirm(String code, int version, String user) {
        Material published = published(code, user);
        access.requireProvider(user);
        require(published.version() == version, "newerVersion");
        require(!published.lapsed(LocalDate.now(clock)), "lapsedReading");
        readings.confirm(asking(rows.versions(code), published).id(), user);
    }

    /** The last version up to this one that was to be read anew. */
    private static Material asking(List<Material> versions, Material version) {
        return versions.stream()
                .filter(m -> m.version() <= version.version() && m.publishedAt() != null)
                .filter(m -> m.significant() || m.version() == 1)
                .findFirst()
                .orElse(version);
    }

    /** @throws Refusal when nothing is published that the person may read */
    Material published(String code, String user) {
        return published(code).filter(m -> access.mayRead(user, m)).orElseThrow(() -> missing(code));
    }

    private Optional<Material> published(String code) {
        return rows.versions(code).stream()
                .filter(m -> m.state() == MaterialState.PUBLISHED)
                .findFirst();
    }

    /** The draft, which the person now changes; others wait until it is done. */
    Material changing(String code, String user) {
        Material draft = newest(code, user);
        require(rows.changing(draft.id(), user), "onlyDraft");
        return draft;
    }

    /**
     * The newest version, for who may write it.
     *
     * @throws Refusal when there is no such material for the person, or who reads it may not write it
     */
    @Transactional(readOnly = true)
    public Material newest(String code, String user) {
        List<Material> versions = rows.versions(code);
        if (versions.stream().noneMatch(m -> access.mayRead(user, m))) {
            throw missing(code);
        }
        access.requireMayWrite(user, versions.get(0).items());
        return versions.get(0);
    }

    private void move(Material version, MaterialState next, String reason) {
        if (!rows.move(version, next, reason)) {
            throw changedMeanwhile();
        }
    }

    private void tell(String template, Material about, Collection<String> people) {
        Map<String, Object> facts = Map.of(
                "number", about.code(),
                "title", about.title(),
                "version", about.version(),
                "entry", about.edits(),
                "link", baseUrl + PATH + "/" + about.code());
        people.forEach(p -> notifier.send(new Notice(template, about.code(), p, facts)));
    }

    private Set<String> items() {
        return catalogue.all().stream().map(Item::code).collect(Collectors.toSet());
    }

    private static String reason(String why) {
        Problems wrong = new Problems();
        String reason = PlainText.clean(why);
        wrong.required("reason", Wording.of(WORDS + "reason"), reason, REASON);
        wrong.refuse();
        return reason;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(Wording.of(WORDS + otherwise));
        }
    }

    private static Refusal missing(String code) {
        return Refusal.missing(Wording.of(WORDS + "missing", code));
    }

    private static Refusal changedMeanwhile() {
        return Refusal.conflict(Wording.of(WORDS + "changedMeanwhile"));
    }
}
