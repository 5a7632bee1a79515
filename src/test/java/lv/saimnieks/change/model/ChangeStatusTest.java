package lv.saimnieks.change.model;

import static lv.saimnieks.change.model.ChangeStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import lv.saimnieks.change.TestInstitution;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition from one status of a change to another: allowed or refused (PU2-20/V2). */
class ChangeStatusTest {

    /** For each status the ones that may follow; whatever is not here is refused. */
    private static Set<ChangeStatus> followersOf(ChangeStatus status) {
        return switch (status) {
            case RECEIVED -> EnumSet.of(REGISTERED, STOPPED);
            case REGISTERED -> EnumSet.of(CLASSIFIED, STOPPED);
            case CLASSIFIED -> EnumSet.of(CLASSIFIED, ASSESSED, PLANNED, STOPPED);
            case ASSESSED -> EnumSet.of(CLASSIFIED, ASSESSED, AUTHORISED, RETURNED, IMPLEMENTING, STOPPED);
            case RETURNED -> EnumSet.of(ASSESSED, AUTHORISED, RETURNED, STOPPED);
            case AUTHORISED -> EnumSet.of(AUTHORISED, PLANNED, IMPLEMENTING, RETURNED, STOPPED);
            case PLANNED -> EnumSet.of(PLANNED, IMPLEMENTING, AUTHORISED, RETURNED, STOPPED);
            case IMPLEMENTING -> EnumSet.of(IMPLEMENTED, AUTHORISED, PLANNED, RETURNED, IMPLEMENTING, STOPPED);
            case IMPLEMENTED -> EnumSet.of(REVIEWED, CLOSED);
            case REVIEWED, STOPPED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(ChangeStatus.class);
        };
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(values()).flatMap(a -> Arrays.stream(values()).map(b -> Arguments.of(a, b)));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("everyPair")
    @DisplayName("PU2-20/V2: a change goes only to a status that may follow; the refusal says where it is")
    void transitions(ChangeStatus from, ChangeStatus to) {
        Change change = in(from);
        if (followersOf(from).contains(to)) {
            change.become(to);
            assertThat(change.status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> change.become(to))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(from.label())
                    .hasMessageContaining(to.label());
            assertThat(change.status()).isEqualTo(from);
        }
    }

    /** A change that has gone to this status by a way that is allowed. */
    private static Change in(ChangeStatus status) {
        Change change = TestInstitution.change(Scope.SERVICE, "P-01");
        switch (status) {
            case RECEIVED -> {}
            case REGISTERED -> go(change, REGISTERED);
            case CLASSIFIED -> go(change, REGISTERED, CLASSIFIED);
            case ASSESSED -> go(change, REGISTERED, CLASSIFIED, ASSESSED);
            case RETURNED -> go(change, REGISTERED, CLASSIFIED, ASSESSED, RETURNED);
            case AUTHORISED -> go(change, REGISTERED, CLASSIFIED, ASSESSED, AUTHORISED);
            case PLANNED -> go(change, REGISTERED, CLASSIFIED, PLANNED);
            case IMPLEMENTING -> go(change, REGISTERED, CLASSIFIED, PLANNED, IMPLEMENTING);
            case IMPLEMENTED -> go(change, REGISTERED, CLASSIFIED, PLANNED, IMPLEMENTING, IMPLEMENTED);
            case REVIEWED -> go(change, REGISTERED, CLASSIFIED, PLANNED, IMPLEMENTING, IMPLEMENTED, REVIEWED);
            case STOPPED -> go(change, STOPPED);
            case CLOSED -> go(change, STOPPED, CLOSED);
        }
        return change;
    }

    private static void go(Change change, ChangeStatus... way) {
        Arrays.stream(way).forEach(change::become);
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, true", "REGISTERED, true", "CLASSIFIED, true", "ASSESSED, true",
        "RETURNED, true", "AUTHORISED, true", "PLANNED, true", "IMPLEMENTING, false",
        "IMPLEMENTED, false", "REVIEWED, false", "STOPPED, false", "CLOSED, false"
    })
    @DisplayName("A request may be withdrawn until implementation begins")
    void withdrawable(ChangeStatus status, boolean withdrawable) {
        assertThat(status.withdrawable()).isEqualTo(withdrawable);
    }

    @Test
    void everythingIsOpenButClosed() {
        assertThat(Arrays.stream(values()).filter(s -> !s.open())).containsExactly(CLOSED);
    }
}
