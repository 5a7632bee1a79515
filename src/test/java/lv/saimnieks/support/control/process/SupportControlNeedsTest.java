package lv.saimnieks.support.control.process;

import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.platform.casework.TaskAnswers;
import lv.saimnieks.support.control.SupportControls;
import lv.saimnieks.support.control.SupportControls.Found;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PU2-12/A1, U1: what a control begins")
class SupportControlNeedsTest {

    private static final String NUMBER = "PARKLAJUMS-2026-H2";

    private final SupportControls controls = mock(SupportControls.class);
    private final StartByMessage messages = mock(StartByMessage.class);

    private void start() {
        new SupportControlListeners(mock(TaskAnswers.class), mock(SupportControlTasks.class), controls)
                .start(NUMBER, messages);
    }

    private static Found found(long id, Topic topic, String item, Audience audience, boolean chosen, String need) {
        return new Found(id, "service-portfolio-manager", topic, item, audience, chosen, need);
    }

    @Test
    @DisplayName(
            "Each gap that was chosen begins one need, with its topic, item, audience and origin; its number is kept")
    void once() {
        when(controls.found(NUMBER))
                .thenReturn(List.of(
                        found(1, Topic.POLICY, null, Audience.BOTH, true, null),
                        found(2, Topic.SERVICE_LAW, "P-10", Audience.EXTERNAL, true, null),
                        found(3, Topic.LAW, null, Audience.BOTH, false, null),
                        found(4, Topic.STRATEGY, null, Audience.BOTH, true, "MA-2026-000001")));
        when(messages.send(eq("SupportNeeded"), anyMap()))
                .thenReturn(Optional.of("MA-2026-000002"))
                .thenReturn(Optional.of("MA-2026-000003"));
        start();
        verify(messages)
                .send(
                        "SupportNeeded",
                        Map.of(
                                "topic", "POLICY",
                                "audience", "BOTH",
                                "originProcess", "methodical-support-control",
                                "originCaseId", NUMBER));
        verify(messages)
                .send(
                        "SupportNeeded",
                        Map.of(
                                "topic", "SERVICE_LAW",
                                "itemCode", "P-10",
                                "audience", "EXTERNAL",
                                "originProcess", "methodical-support-control",
                                "originCaseId", NUMBER));
        verifyNoMoreInteractions(messages);
        verify(controls).begun(1, "MA-2026-000002");
        verify(controls).begun(2, "MA-2026-000003");
    }

    @Test
    @DisplayName("Where nothing begins with the message, no number is kept")
    void nobodyListens() {
        when(controls.found(NUMBER)).thenReturn(List.of(found(1, Topic.POLICY, null, Audience.BOTH, true, null)));
        when(messages.send(anyString(), anyMap())).thenReturn(Optional.empty());
        start();
        verify(controls, never()).begun(anyLong(), anyString());
    }
}
