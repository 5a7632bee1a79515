package lv.saimnieks.change.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a standard-change model from its proposal on, or the decision about a suspended model, which may become
 * one. Once authorised it never changes: changes go by the version of their day.
 *
 * @param number business key of its case: the model's code and the version, {@code SM-04-2}
 * @param content null while nobody has proposed any
 * @param originChange the change that it was made from, or the last failure of a suspended model
 * @param proposedBy null for the system
 * @param grounds of the decision; null where none were given
 * @param separationNote why the proposer's own authorisation counts; null where another person authorised
 */
public record ModelVersion(
        String number,
        String code,
        int revision,
        String title,
        ModelOccasion occasion,
        ModelCaseState state,
        StandardModel.@Nullable Content content,
        List<StandardModel.Step> steps,
        @Nullable String originChange,
        @Nullable String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String grounds,
        @Nullable String separationNote,
        @Nullable Instant closedAt,
        @Nullable String process) {}
