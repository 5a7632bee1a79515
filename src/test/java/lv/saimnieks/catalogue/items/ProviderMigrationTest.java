package lv.saimnieks.catalogue.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import lv.saimnieks.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Providers that each service had for itself. */
@Tag("database")
class ProviderMigrationTest {

    private final DataSource database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database);

    private void migrate(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }

    @Test
    @DisplayName("PU2-12/V1: whoever provided several services is one provider of all of them")
    void once() {
        migrate("080");
        for (String code : List.of("P-01", "P-02")) {
            jdbc.sql(
                            "insert into catalogue_item (code, version, kind, name, stage, critical, code_key, name_key, search_text)"
                                    + " values (?, 0, 'SERVICE', 'x', 'OPERATION', false, ?, 'x', 'x')")
                    .params(code, code)
                    .update();
            provider(code, "OWN_STAFF", null);
        }
        provider("P-02", "NGO", "Biedrība Āboli");
        provider("P-01", "NATURAL_PERSON", "Persona");
        migrate("085");
        assertThat(jdbc.sql("select p.code || ' ' || p.kind || ' ' || s.service_code || ' ' || p.search_text"
                                + " from catalogue_provider p join catalogue_provided_service s on s.provider_code = p.code"
                                + " order by p.code, s.service_code")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "SN-01 OWN_STAFF P-01 ",
                        "SN-01 OWN_STAFF P-02 ",
                        "SN-02 NGO P-02 biedriba aboli",
                        "SN-03 NATURAL_PERSON P-01 ");
    }

    private void provider(String service, String kind, String name) {
        jdbc.sql("insert into catalogue_provider (service_code, kind, name) values (?, ?, ?)")
                .params(service, kind, name)
                .update();
    }
}
