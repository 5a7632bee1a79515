package lv.saimnieks.change.process;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.process.StartByMessage;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.change.model.Change;
import lv.saimnieks.change.model.ChangeFinder;
import lv.saimnieks.change.model.ChangeType;
import lv.saimnieks.change.model.Closure.ClosureCode;
import lv.saimnieks.change.model.Request.ChangeKind;
import lv.saimnieks.change.model.Request.TargetType;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PU2-12: a change that alters how a service is provided asks for support by its facts; the mark only adds")
class SupportRequestsTest {

    private static final String NUMBER = "IZM-2026-000001";

    private final Change change = mock(Change.class, RETURNS_DEEP_STUBS);
    private final ChangeFinder finder = mock(ChangeFinder.class);
    private final StartByMessage messages = mock(StartByMessage.class);
    private final Users users = mock(Users.class);

    @ParameterizedTest(name = "{0} {1} of {2}, complex {3}, agreement {4}, provider from outside {5}, marked {6}: {7}")
    @CsvSource({
        "SUCCESSFUL, NORMAL,   SERVICE,  false, false, true,  false, true",
        "SUCCESSFUL, NORMAL,   SERVICE,  true,  false, false, false, true",
        "SUCCESSFUL, NORMAL,   SERVICE,  false, true,  false, false, true",
        "SUCCESSFUL, NORMAL,   SERVICE,  false, false, false, false, false",
        "SUCCESSFUL, NORMAL,   SERVICE,  false, false, false, true,  true",
        "SUCCESSFUL, NORMAL,   RESOURCE, true,  false, true,  false, false",
        "SUCCESSFUL, STANDARD, SERVICE,  false, false, true,  false, false",
        "FAILED,     NORMAL,   SERVICE,  true,  true,  true,  false, false"
    })
    void asks(
            ClosureCode code,
            ChangeType type,
            TargetType target,
            boolean complex,
            boolean agreement,
            boolean outside,
            boolean marked,
            boolean asked) {
        when(finder.get(NUMBER)).thenReturn(change);
        when(change.closure().carriedOut()).thenReturn(code.carriedOut());
        when(change.classification().type()).thenReturn(type);
        when(change.classification().complex()).thenReturn(complex);
        when(change.classification().inputs().needsRegulation()).thenReturn(agreement);
        when(change.request().targetType()).thenReturn(target);
        when(change.request().kind()).thenReturn(ChangeKind.MODIFY);
        when(change.targets()).thenReturn(Set.of("P-10"));
        when(change.stakeholders()).thenReturn(List.of(new Change.Stakeholder("sniedzejs", "Sniedz P-10")));
        when(users.rolesOf("sniedzejs"))
                .thenReturn(outside ? Set.of(Role.EXTERNAL_SERVICE_PROVIDER) : Set.of(Role.SERVICE_PROVIDER));
        when(messages.send(any(), any())).thenReturn(Optional.empty());
        new SupportRequests(finder, messages, mock(CaseTimeline.class), users)
                .askIfNeeded(NUMBER, "vaditajs", marked, marked ? "Jāskaidro." : null);
        verify(messages, asked ? times(1) : never()).send(eq("SupportNeeded"), any());
    }
}
