package lv.saimnieks.audit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import lv.saimnieks.audit.AuditAccess;
import lv.saimnieks.audit.casefile.CaseState;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;

/** The list as a file. */
class CaseListApiTest {

    private static final Instant NOW = Instant.parse("2026-11-21T23:30:00Z");

    private final CaseSearch search = mock(CaseSearch.class);
    private final CaseListApi api =
            new CaseListApi(search, mock(AuditAccess.class), Clock.fixed(NOW, ZoneOffset.UTC), 10);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    @DisplayName("A selection larger than a file may be is refused before a file begins, not cut")
    void tooLarge() {
        when(search.count(any())).thenReturn(11L);
        assertThatThrownBy(() -> api.csv(new LinkedMultiValueMap<>(), response))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.INVALID))
                .hasMessageContaining("11")
                .hasMessageContaining("10");
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    @Test
    @DisplayName("A row shows Riga's time, a duration in hours with a comma, and no formula (E21)")
    void row() throws Exception {
        when(search.count(any())).thenReturn(10L);
        CaseRow row = new CaseRow(
                "id",
                "IZM-2026-000001",
                "=1+1",
                "change-management",
                "Izmaiņu īstenošana",
                1,
                "change-management:1:x",
                CaseState.COMPLETED,
                null,
                null,
                NOW,
                NOW.plusSeconds(5400),
                5_400_000L,
                List.of(),
                0,
                true,
                2);
        doAnswer(call -> {
                    Consumer<CaseRow> rows = call.getArgument(1);
                    rows.accept(row);
                    return null;
                })
                .when(search)
                .each(any(), any());
        api.csv(new LinkedMultiValueMap<>(), response);
        assertThat(response.getContentAsString())
                .contains(
                        "IZM-2026-000001;'=1+1;Izmaiņu īstenošana;1;Pabeigta;;22.11.2026. 01:30:00;22.11.2026. 03:00:00;1,50;");
        assertThat(response.getHeader("Content-Disposition")).contains("lietas-2026-11-2");
    }
}
