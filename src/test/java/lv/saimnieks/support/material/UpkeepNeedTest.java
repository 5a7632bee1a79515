package lv.saimnieks.support.material;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.notification.Notifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a material that lapses soon begins a need for a new one, once")
class UpkeepNeedTest {

    private final MaterialRows rows = mock();
    private final MaterialAccess access = mock();
    private final Notifier notifier = mock();
    private final StartByMessage others = mock();
    private final Upkeep upkeep = new Upkeep(
            mock(), rows, access, notifier, others, Clock.systemUTC(), Period.ofDays(30), "http://localhost");

    private static Material material(Set<String> items) {
        return new Material(
                1,
                "MM-0007",
                2,
                MaterialState.PUBLISHED,
                "t",
                "s",
                "b",
                Audience.BOTH,
                true,
                LocalDate.of(2026, 12, 1),
                "a",
                Set.of(Topic.SERVICE_LEVEL),
                items,
                1,
                "a",
                Instant.EPOCH,
                "b",
                Instant.EPOCH,
                null);
    }

    @BeforeEach
    void owner() {
        when(access.keepers(any())).thenReturn(Set.of("a"));
    }

    @Test
    void once() {
        when(rows.reviewing(1)).thenReturn(true, false);
        when(rows.get(1)).thenReturn(material(Set.of("P-10")));
        upkeep.review(1);
        upkeep.review(1);
        verify(others)
                .send(
                        "SupportNeeded",
                        Map.of(
                                "materialCode", "MM-0007",
                                "topic", "SERVICE_LEVEL",
                                "itemCode", "P-10",
                                "audience", "BOTH",
                                "originProcess", "methodical-support-control",
                                "originCaseId", "MM-0007"));
        verify(notifier, times(1)).send(any());
    }

    @Test
    void ofTheInstitutionWithoutItem() {
        when(rows.reviewing(1)).thenReturn(true);
        when(rows.get(1)).thenReturn(material(Set.of()));
        upkeep.review(1);
        verify(others)
                .send(
                        "SupportNeeded",
                        Map.of(
                                "materialCode", "MM-0007",
                                "topic", "SERVICE_LEVEL",
                                "audience", "BOTH",
                                "originProcess", "methodical-support-control",
                                "originCaseId", "MM-0007"));
    }

    @Test
    void notWhatAnotherNodeTook() {
        upkeep.review(1);
        verify(others, never()).send(any(), anyMap());
    }
}
