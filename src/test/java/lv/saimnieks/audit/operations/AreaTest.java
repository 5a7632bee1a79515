package lv.saimnieks.audit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    @ParameterizedTest
    @CsvSource({
        "/registri/izmainas/IZM-2026-000001, REGISTER, IZM-2026-000001",
        "/registri/izmainas/IZM-2026-000001/panelis, PANEL, IZM-2026-000001",
        "/registri/izmainas/IZM-2026-000001/parskats.pdf, REGISTER, IZM-2026-000001",
        "/api/change-requests/IZM-2026-000001/review-report, API, IZM-2026-000001",
        "/registri/pieteikumi/PIE-2027-123456/faili/7, FILE, PIE-2027-123456",
        "/registri/pieteikumi/PIE-2027-123456, REGISTER, PIE-2027-123456",
        "/api/change-requests/IZM-2026-000001, API, IZM-2026-000001",
        "/api/audit/cases/IZM-2026-000001, HISTORY, IZM-2026-000001",
        "/api/audit/cases/0410a674-e56a-11f1/evidence, EVIDENCE, 0410a674-e56a-11f1",
        "/engine-rest/process-instance/abc-1/variables, ENGINE, abc-1",
        "/engine-rest/engine/default/history/process-instance/abc-1, ENGINE, abc-1",
        "/engine-rest/task/t-1, ENGINE_TASK, t-1",
        "/camunda/api/engine/engine/default/process-instance/abc-1, COCKPIT, abc-1",
        "/camunda/api/engine/engine/default/task/t-1/form-variables, TASKLIST, t-1"
    })
    @DisplayName("An address that names a case tells which and where (invariant 3, E19)")
    void looks(String path, Area area, String key) {
        assertThat(Area.of(path)).contains(new Area.Look(area, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registri/izmainas",
                "/registri/izmainas/jauna",
                "/registri/pakalpojumi/P-05",
                "/css/x.css",
                "/",
                "/api/audit/cases",
                "/engine-rest/task",
                "/registri/izmainas/IZM-2026-1"
            })
    @DisplayName("Other addresses name no case")
    void others(String path) {
        assertThat(Area.of(path)).isEmpty();
    }
}
