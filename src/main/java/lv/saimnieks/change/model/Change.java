package lv.saimnieks.change.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.change.model.Assessment.Criterion;
import lv.saimnieks.change.model.Assessment.SplitPart;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Compliance.ComplianceQuestion;
import lv.saimnieks.change.model.Decision.Verdict;
import lv.saimnieks.change.model.Deviation.DeviationDecision;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import lv.saimnieks.shared.Wording;
import org.hibernate.annotations.NaturalId;

/**
 * A change (izmaiņa, ITIL change) in the register, from request to closure (PU2-20). Each named transition guards the
 * state; nothing is changed after closing.
 */
@Entity
@Table(name = "change_request")
public class Change {

    private static final int SEARCH_CHARACTERS = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @NaturalId
    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private ChangeStatus status;

    private String processInstance;

    @Embedded
    private Request request;

    /** Number, title and description folded for searching. */
    @Column(updatable = false)
    private String searchText;

    @Column(updatable = false)
    private String titleKey;

    @Embedded
    private Classification classification = new Classification();

    @Embedded
    private ChangeRoute route = new ChangeRoute();

    @Embedded
    private Assessment assessment = new Assessment();

    @Embedded
    private Plan plan = new Plan();

    @Embedded
    private Closure closure = new Closure();

    @Embedded
    private Risk.Checked risksChecked;

    private int decisionRound;
    private boolean decisionEscalated;
    private boolean authorisationExpired;
    private Instant authorisedUntil;

    @ElementCollection
    @CollectionTable(name = "change_target", joinColumns = @JoinColumn(name = "change_id"))
    @Column(name = "item_code")
    private Set<String> targets = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "change_affected", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<AffectedItem> affected = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "change_risk", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<Risk> risks = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "change_split_part", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<SplitPart> splitParts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "change_criterion", joinColumns = @JoinColumn(name = "change_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer")
    @Enumerated(EnumType.STRING)
    private Map<Criterion, Answer> criteria = new EnumMap<>(Criterion.class);

    @ElementCollection
    @CollectionTable(name = "change_compliance", joinColumns = @JoinColumn(name = "change_id"))
    @MapKeyColumn(name = "question")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<ComplianceQuestion, Compliance> compliance = new EnumMap<>(ComplianceQuestion.class);

    @ElementCollection
    @CollectionTable(name = "change_stakeholder", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<Stakeholder> stakeholders = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "change_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<ExpertOpinion> opinions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "change_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Decision> decisions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "change_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<PlanItem> planItems = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "change_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Deviation> deviations = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "change_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<Review> reviews = new ArrayList<>();

    protected Change() {}

    public Change(String number, NewChange wanted, Scope scope, Instant now) {
        this.number = number;
        status = ChangeStatus.RECEIVED;
        request = new Request(wanted, scope, now);
        searchText = PlainText.cut(
                Latvian.fold(number + " " + wanted.text().title() + " "
                        + wanted.text().description()),
                SEARCH_CHARACTERS);
        titleKey = Latvian.sortKey(wanted.text().title());
        targets.addAll(wanted.target().targets());
    }

    /** Goes to the next status, if the present one allows it. */
    public void become(ChangeStatus next) {
        if (!status.mayBecome(next)) {
            throw Refusal.conflict(Wording.of("change.Change.become", number, status.label(), next.label()));
        }
        status = next;
    }

    /**
     * A task that leads to the next status may be begun.
     *
     * @throws Refusal when nobody could complete it
     */
    public void mayBegin(ChangeStatus next) {
        if (!status.mayBecome(next) || (next == ChangeStatus.CLOSED && status == ChangeStatus.IMPLEMENTED)) {
            throw Refusal.conflict(Wording.of("change.Change.tooEarly", number, status.label()));
        }
    }

    /** Its process was ended by a person past its steps: it is over, wherever it stood. */
    public void cancel(String by, String reason, Instant at) {
        status = ChangeStatus.CLOSED;
        closure.settle(ClosureCode.TERMINATED, reason);
        closure.close(ClosureCode.TERMINATED, null, by, at);
    }

    public void startedAs(String processInstanceId) {
        if (processInstance != null) {
            throw Refusal.conflict(Wording.of("change.Change.startedAs", number));
        }
        processInstance = processInstanceId;
    }

    public void affect(List<AffectedItem> items) {
        affected.clear();
        affected.addAll(items);
    }

    public void assess(List<Risk> found, Map<Criterion, Answer> answers, Map<ComplianceQuestion, Compliance> checks) {
        risks.clear();
        risks.addAll(found);
        criteria.clear();
        criteria.putAll(answers);
        compliance.clear();
        compliance.putAll(checks);
    }

    /**
     * Somebody looked at the risks again (U3). Where the form showed all, what they left is all there is; else what they
     * named is added, in place of what has the same words.
     */
    public void checkRisks(Risk.Said said, String by, Instant at) {
        risksChecked = new Risk.Checked(by, at);
        if (said.now().isEmpty()) {
            return;
        }
        risks.removeIf(old -> showsRisks()
                || said.now().stream().anyMatch(r -> r.description().equalsIgnoreCase(old.description())));
        risks.addAll(said.now());
    }

    /** Whether forms show each risk, to be changed or taken away: of a change that is more than simple and usual. */
    public boolean showsRisks() {
        return reviewedByTwo();
    }

    /** Whether two people review it: an emergency, or what is complex. */
    public boolean reviewedByTwo() {
        return classification.complex() || classification.emergency();
    }

    public void split(List<SplitPart> parts) {
        splitParts.clear();
        splitParts.addAll(parts);
    }

    public void stakeholders(List<Stakeholder> found) {
        stakeholders.clear();
        stakeholders.addAll(found);
    }

    public void opine(ExpertOpinion opinion) {
        opinions.add(opinion);
    }

    /** Begins a round of deciding: decisions of earlier rounds no longer count. */
    public void openDecisionRound() {
        decisionRound++;
        decisionEscalated = false;
    }

    public void decide(Decision.Decider decider, Decision.Content content, boolean confirmsVerbal, Instant at) {
        decisions.add(new Decision(decisionRound, decider, content, confirmsVerbal, assessment.assessments(), at));
    }

    public void escalateDecision() {
        decisionEscalated = true;
    }

    public void authorised(Instant until) {
        authorisedUntil = until;
        authorisationExpired = false;
    }

    public void authorisationExpired() {
        authorisationExpired = true;
    }

    /** Puts a new plan in place of the open items of the old one; what is done stays done. */
    public void plan(List<PlanItem.Work> work) {
        planItems.stream().filter(PlanItem::open).forEach(PlanItem::drop);
        int revision = revision() + 1;
        for (int slot = 0; slot < work.size(); slot++) {
            planItems.add(new PlanItem(revision, slot, work.get(slot)));
        }
    }

    public void deviate(Deviation.Report report) {
        deviations.add(new Deviation(report));
        closure.deviated();
    }

    public void review(Review review) {
        reviews.add(review);
    }

    /** Whether there is something to report of how it went: it was reviewed, or is over. */
    public boolean reported() {
        return status == ChangeStatus.REVIEWED || status == ChangeStatus.CLOSED;
    }

    /** The items that are still to be done, in order. */
    public List<PlanItem> openItems() {
        return planItems.stream().filter(PlanItem::open).toList();
    }

    /** The items of the plan in force, by slot. */
    public List<PlanItem> currentItems() {
        int revision = revision();
        return planItems.stream().filter(i -> i.revision() == revision).toList();
    }

    private int revision() {
        return planItems.stream().mapToInt(PlanItem::revision).max().orElse(0);
    }

    public Optional<Deviation> openDeviation() {
        return deviations.stream().filter(Deviation::open).findFirst();
    }

    /** The decisions of the present round. */
    public List<Decision> decisionsNow() {
        return decisions.stream()
                .filter(d -> d.round() == decisionRound && !d.confirmsVerbal())
                .toList();
    }

    /** Where the present round stands, of so many needed answers. */
    public Decision.Standing standing(int needed) {
        return Decision.Standing.of(
                decisionsNow().stream().map(d -> d.content().verdict()).toList(), needed);
    }

    /** What has to be put back in a rollback, the last done first; work that may have begun counts as done. */
    public List<PlanItem> toUndo(LocalDate today) {
        return planItems.stream()
                .filter(i -> i.toUndo(today))
                .sorted(Comparator.comparing(PlanItem::open)
                        .thenComparing(i -> i.open() ? Instant.MIN : i.report().reportedAt())
                        .thenComparing(PlanItem::slot)
                        .reversed())
                .toList();
    }

    /** Whether work that began on that day began without an authorisation: none is in force and nothing began before. */
    public boolean beganTooLate(LocalDate day) {
        return authorisedUntil != null
                && !isAuthorisedOn(day)
                && planItems.stream()
                        .map(i -> i.report().actualFrom())
                        .filter(Objects::nonNull)
                        .noneMatch(this::isAuthorisedOn);
    }

    private boolean isAuthorisedOn(LocalDate day) {
        return day.atStartOfDay(Latvian.ZONE).toInstant().isBefore(authorisedUntil);
    }

    /** Whether all the work so far began when the authorisation was no longer in force. */
    public boolean beganTooLate() {
        return planItems.stream()
                .map(i -> i.report().actualFrom())
                .filter(Objects::nonNull)
                .anyMatch(this::beganTooLate);
    }

    /** When work may begin at the earliest: when it was authorised, else when it was received. */
    public Instant mayBeginFrom() {
        return classification.emergency()
                ? request.origin().receivedAt()
                : decisions.stream()
                        .filter(d -> d.content().authorises())
                        .map(Decision::decidedAt)
                        .max(Instant::compareTo)
                        .orElse(request.origin().receivedAt());
    }

    /** Whether the change goes by word of mouth: no authority has confirmed or authorised it in writing since. */
    public boolean verballyAuthorised() {
        Instant at = assessment.emergency().verballyAuthorisedAt();
        return at != null
                && decisions.stream()
                        .noneMatch(
                                d -> d.content().authorises() && !d.decidedAt().isBefore(at));
    }

    /** How implementation goes on after the latest deviation; a word of mouth that is denied means rollback (V5). */
    public DeviationDecision deviationDecision() {
        boolean byWord = assessment.emergency().verballyAuthorisedAt() != null;
        if (byWord
                && decisions.stream()
                        .anyMatch(d -> d.confirmsVerbal() && d.content().verdict() == Verdict.REJECT)) {
            return DeviationDecision.ROLLBACK;
        }
        if (closure.deviations() == 0) {
            return null;
        }
        return deviations.stream()
                .map(d -> d.ruling().decision())
                .filter(Objects::nonNull)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** How many affected services or resources count for complexity: those a person left selected. */
    public int affectedCount(ItemKind kind) {
        return (int)
                affected.stream().filter(a -> a.kind() == kind && a.selected()).count();
    }

    public boolean affects(ItemKind kind) {
        return affectedCount(kind) > 0;
    }

    /** The key in the database; null until it is saved. */
    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ChangeStatus status() {
        return status;
    }

    public String processInstance() {
        return processInstance;
    }

    public Request request() {
        return request;
    }

    public Classification classification() {
        return classification;
    }

    public ChangeRoute route() {
        return route;
    }

    public Assessment assessment() {
        return assessment;
    }

    public Plan plan() {
        return plan;
    }

    public Closure closure() {
        return closure;
    }

    public boolean decisionEscalated() {
        return decisionEscalated;
    }

    public boolean isAuthorisationExpired() {
        return authorisationExpired;
    }

    public Instant authorisedUntil() {
        return authorisedUntil;
    }

    /** Codes of the targets, in order. */
    public Set<String> targets() {
        return Collections.unmodifiableSet(new TreeSet<>(targets));
    }

    public List<AffectedItem> affected() {
        return List.copyOf(affected);
    }

    public Set<String> affectedCodes() {
        return affected.stream().map(AffectedItem::code).collect(Collectors.toCollection(TreeSet::new));
    }

    public List<Risk> risks() {
        return List.copyOf(risks);
    }

    /** When somebody said last how the risks are; null when nobody has assessed them yet. */
    public Instant risksKnownAt() {
        return risksChecked == null ? assessment.assessedAt() : risksChecked.at();
    }

    /** The smaller changes that the assessor proposes instead of this one (PU2-20/U1). */
    public List<SplitPart> splitParts() {
        return List.copyOf(splitParts);
    }

    public Map<Criterion, Answer> criteria() {
        return Collections.unmodifiableMap(new TreeMap<>(criteria));
    }

    public Map<ComplianceQuestion, Compliance> compliance() {
        return Collections.unmodifiableMap(new TreeMap<>(compliance));
    }

    public List<Stakeholder> stakeholders() {
        return List.copyOf(stakeholders);
    }

    public List<ExpertOpinion> opinions() {
        return List.copyOf(opinions);
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }

    public List<PlanItem> planItems() {
        return List.copyOf(planItems);
    }

    public List<Deviation> deviations() {
        return List.copyOf(deviations);
    }

    public List<Review> reviews() {
        return List.copyOf(reviews);
    }

    /**
     * Someone who is told about a change (PU2-20/U4), derived from the dependency graph.
     *
     * @param user user id
     * @param reason why, in Latvian: role and item
     */
    @Embeddable
    public record Stakeholder(@Column(name = "user_id") String user, String reason) {}

    /**
     * A service or resource that the dependency graph says may be affected (N1-5).
     *
     * @param selected false when a person de-selected it, with a reason kept in the classification
     */
    @Embeddable
    public record AffectedItem(
            @Column(name = "item_code") String code,

            @Column(name = "item_kind") @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)
            ItemKind kind,

            boolean selected) {}
}
