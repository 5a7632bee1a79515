package lv.saimnieks.support.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.platform.clock.PastMoment;
import lv.saimnieks.shared.csv.CsvFile;
import lv.saimnieks.shared.csv.CsvFile.Line;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Fills an empty register with materials of the demo institution from the files under {@code demo/materials}, through
 * the services that people use: one person writes, another approves, those concerned are told; more than half a year ago. Tests begin without.
 */
@Component
@Profile("!prod & !test")
@Order(120)
class DemoMaterials implements ApplicationRunner {

    private static final int MOST_LINES = 100;
    private static final Duration SINCE = Duration.ofDays(200);

    private final Materials materials;
    private final MaterialRows rows;
    private final MaterialAccess access;
    private final Users users;
    private final Clock clock;

    DemoMaterials(Materials materials, MaterialRows rows, MaterialAccess access, Users users, Clock clock) {
        this.materials = materials;
        this.rows = rows;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rows.any()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        PastMoment.at(
                clock.instant().minus(SINCE),
                () -> CsvFile.read(
                        file("materials.csv"),
                        List.of("file", "title", "summary", "audience", "topics"),
                        List.of("items", "days"),
                        MOST_LINES,
                        line -> publish(line, today)));
    }

    private void publish(Line line, LocalDate today) {
        LocalDate until = line.get("days") == null ? null : today.plusDays(Long.parseLong(line.get("days")));
        List<String> items = line.get("items") == null ? List.of() : List.of(line.get("items"));
        String writer = users.holders(
                        items.toString().contains("R-")
                                ? Role.RESOURCE_PORTFOLIO_MANAGER
                                : Role.SERVICE_PORTFOLIO_MANAGER)
                .get(0);
        String code = materials.add(
                new MaterialInput(
                        line.get("title"),
                        line.get("summary"),
                        new String(file("materials/" + line.get("file") + ".md"), StandardCharsets.UTF_8),
                        line.get("audience"),
                        List.of(line.get("topics").split(" ")),
                        items,
                        "true",
                        until == null ? null : until.toString(),
                        null),
                writer);
        materials.sendForApproval(code, writer);
        materials.publish(
                code,
                access.approvers(materials.newest(code, writer)).iterator().next());
    }

    private static byte[] file(String name) {
        try (InputStream in = new ClassPathResource("demo/" + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
