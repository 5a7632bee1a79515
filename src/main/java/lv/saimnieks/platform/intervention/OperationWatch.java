package lv.saimnieks.platform.intervention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.platform.OperationText;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.casework.StatedReason;
import lv.saimnieks.platform.intervention.EngineCases.Case;
import lv.saimnieks.platform.intervention.Intervention.Kind;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.TransactionLocal;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.springframework.stereotype.Component;

/** Lets people do in the engine what {@link OperationRules} and {@link TrailRules} allow, and keeps what intervenes. */
@Component
class OperationWatch {

    private static final String DELETE_REASON = "deleteReason";

    private final TrailRules trail;
    private final EngineCases cases;
    private final Interventions interventions;
    private final StatedReason stated;
    private final Users users;
    private final TransactionLocal<AtomicReference<String>> given = new TransactionLocal<>(AtomicReference::new);

    OperationWatch(TrailRules trail, EngineCases cases, Interventions interventions, StatedReason stated, Users users) {
        this.trail = trail;
        this.cases = cases;
        this.interventions = interventions;
        this.stated = stated;
        this.users = users;
    }

    /** What makes several entries of the log one deed. */
    private record Deed(String entity, String operation, String instance, String job) {

        Deed(UserOperationLogEntryEventEntity entry) {
            this(entry.getEntityType(), entry.getOperationType(), entry.getProcessInstanceId(), entry.getJobId());
        }
    }

    /**
     * What a person does, entry by entry.
     *
     * @throws Refusal when nobody may do it, or a reason is missing
     */
    void operations(List<UserOperationLogEntryEventEntity> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(Deed::new, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::operation);
    }

    private void operation(Deed deed, List<UserOperationLogEntryEventEntity> entries) {
        if (OperationRules.free(deed.entity(), deed.operation())) {
            return;
        }
        Optional<Kind> kind = OperationRules.reasoned(deed.entity(), deed.operation());
        Map<String, UserOperationLogEntryEventEntity> byProperty = new LinkedHashMap<>();
        entries.forEach(e -> byProperty.put(String.valueOf(e.getProperty()), e));
        trail.check(entries.get(0), byProperty, kind.isPresent());
        if (kind.isPresent()) {
            String reason = reason(kind.get(), byProperty);
            given.get().set(reason);
            entries.forEach(e -> e.setAnnotation(reason));
            if (!keptWhenDone(kind.get(), byProperty)) {
                cases.of(entries.get(0)).forEach(one -> keep(one, kind.get(), reason, words(entries), entries.get(0)));
            }
        }
    }

    /** The end of a process and its move tell of themselves, case by case; batches by {@link #ordered}. */
    private static boolean keptWhenDone(Kind kind, Map<String, UserOperationLogEntryEventEntity> byProperty) {
        return kind == Kind.CANCEL || kind == Kind.MIGRATE || isBatch(byProperty);
    }

    private static boolean isBatch(Map<String, UserOperationLogEntryEventEntity> byProperty) {
        return byProperty.containsKey("async")
                && "true".equals(byProperty.get("async").getNewValue());
    }

    private String reason(Kind kind, Map<String, UserOperationLogEntryEventEntity> byProperty) {
        UserOperationLogEntryEventEntity any = byProperty.values().iterator().next();
        UserOperationLogEntryEventEntity typed = byProperty.get(DELETE_REASON);
        if (kind == Kind.CANCEL && isBatch(byProperty) && typed == null) {
            throw Refusal.invalid(DELETE_REASON, Wording.of("intervention.reason.batch"));
        }
        return GivenReason.checked(Stream.of(
                        Optional.ofNullable(any.getAnnotation()),
                        Optional.ofNullable(stated.now()),
                        Optional.ofNullable(typed).map(UserOperationLogEntryEventEntity::getNewValue),
                        GivenReason.ofRequest())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null));
    }

    /** A batch that a person ordered, whose work has no entries of its own in the log. */
    void ordered(BatchEntity batch) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        Optional<Kind> kind = EngineCases.kindOf(batch);
        if (user != null && kind.isPresent() && kind.get() != Kind.CANCEL) {
            String reason = GivenReason.checked(
                    Optional.ofNullable(stated.now()).or(GivenReason::ofRequest).orElse(null));
            cases.of(batch).forEach(one -> keep(one, kind.get(), user, reason, null, batch.getId()));
        }
    }

    /** A process that was ended before its end, by a person or by a batch that one ordered. */
    void ended(HistoricProcessInstanceEventEntity instance) {
        Optional<String> user = cases.actor();
        if (user.isPresent()) {
            String reason = GivenReason.checked(Optional.ofNullable(instance.getDeleteReason())
                    .or(() -> Optional.ofNullable(given.get().get()))
                    .or(GivenReason::ofRequest)
                    .orElse(Wording.of("intervention.reason.unknown")));
            instance.setDeleteReason(reason);
            keep(cases.of(instance), Kind.CANCEL, user.get(), reason, null, null);
        }
    }

    /** A case that a person moves to another version. */
    void moved(HistoricProcessInstanceEventEntity instance) {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user != null) {
            String reason =
                    Optional.ofNullable(stated.now()).or(GivenReason::ofRequest).orElse(null);
            keep(cases.of(instance), Kind.MIGRATE, user, GivenReason.checked(reason), null, null);
        }
    }

    private void keep(Case one, Kind kind, String reason, String words, UserOperationLogEntryEventEntity entry) {
        keep(one, kind, entry.getUserId(), reason, words, entry.getOperationId());
    }

    private void keep(Case one, Kind kind, String user, String reason, String words, String operation) {
        RefusedOperation.note(Wording.of("operations.case", one.number() == null ? one.instance() : one.number()));
        interventions.add(one, kind, user, reason, words, operation);
    }

    /** What was changed, as the page of the log says it. */
    private String words(List<UserOperationLogEntryEventEntity> entries) {
        String words = entries.stream()
                .filter(e -> e.getProperty() != null)
                .map(e -> Wording.of(
                        "intervention.value",
                        OperationText.property(e.getProperty()),
                        shown(e.getProperty(), e.getOrgValue()),
                        shown(e.getProperty(), e.getNewValue())))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }

    private String shown(String property, String value) {
        String words = OperationText.value(property, value, users::displayName);
        return words == null || words.isBlank() ? Wording.of("operations.nothing") : words;
    }
}
