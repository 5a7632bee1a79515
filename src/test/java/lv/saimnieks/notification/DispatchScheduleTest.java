package lv.saimnieks.notification;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

class DispatchScheduleTest {

    @Test
    void sendsAfterCommitAndByTheClockAlsoAfterARunThatFailed() throws Exception {
        MailDispatch dispatch = mock(MailDispatch.class);
        when(dispatch.dispatchDue())
                .thenThrow(new IllegalStateException("datubāze nav pieejama"))
                .thenReturn(1);
        DispatchSchedule schedule = new DispatchSchedule(dispatch);
        try {
            schedule.afterCommit(new MessageQueued());
            verify(dispatch, timeout(5000).times(1)).dispatchDue();
            schedule.byTheClock();
            verify(dispatch, timeout(5000).times(2)).dispatchDue();
        } finally {
            schedule.destroy();
        }
    }
}
