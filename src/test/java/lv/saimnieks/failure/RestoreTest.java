package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code src/deploy/postgresql}, with which an operator backs up and restores, walked from end to end. */
@Tag("failure")
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisplayName("somebody empties a table at noon")
class RestoreTest {

    private static final String SAIMNIEKS = "saimnieks";

    @TempDir
    Path folder;

    private Path scripts;

    @BeforeEach
    void everybodyReads() throws IOException {
        assumeTrue(Postgres.programs().isPresent(), "PostgreSQL of Debian is not installed");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (String name : List.of("backup/wal", "files")) {
            Files.createDirectories(folder.resolve(name));
        }
        scripts = Files.createDirectory(folder.resolve("scripts"));
        for (String name : List.of("archive.sh", "backup.sh", "restore.sh")) {
            Path script = Files.copy(Path.of("src/deploy/postgresql", name), scripts.resolve(name));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try (var all = Files.walk(folder.resolve("backup"))) {
            for (Path made : all.toList()) {
                Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        }
    }

    @Test
    @DisplayName("everything is what it was a moment before, and goes on")
    void restored() throws IOException {
        String settings = Files.readString(Path.of("src/deploy/postgresql/archive.conf"))
                .replace("/usr/local/lib/saimnieks", scripts.toString());
        try (Postgres postgres = new Postgres(folder).init(settings).start();
                Node node = new Node(folder, settings(postgres))) {
            postgres.jdbc("postgres").execute("create database " + SAIMNIEKS);
            node.start().awaitUp();
            Work work = new Work(node.port());
            Answered answered = new Answered();
            String first = change(work, answered, 2);
            Files.writeString(folder.resolve("files/pierādījums.zip"), "Ā");
            Instant began = Instant.now();
            String backup =
                    postgres.run(scripts.resolve("backup.sh").toString()).strip();
            Duration backedUp = Duration.between(began, Instant.now());
            assertThat(Path.of(backup)).isDirectory();

            String second = change(work, answered, 3);
            pause();
            Instant noon = Instant.now();
            pause();
            String lost = Clients.request(work, new Answered(), new Answered.Request("Pēc pusdienlaika", "after-noon"));
            postgres.jdbc(SAIMNIEKS).execute("truncate case_timeline, change_request cascade");
            String last = postgres.jdbc(SAIMNIEKS)
                    .queryForObject("select pg_walfile_name(pg_current_wal_lsn())", String.class);
            postgres.jdbc(SAIMNIEKS).execute("select pg_switch_wal()");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> Files.exists(folder.resolve("backup/wal/" + last)));
            node.kill();
            postgres.stop();

            began = Instant.now();
            Path restored = folder.resolve("restored");
            Path files = folder.resolve("files-restored");
            String restore = scripts.resolve("restore.sh").toString();
            postgres.run(restore, noon.toString(), restored.toString(), files.toString());
            postgres.on(restored).start();
            System.out.printf(
                    "backed up in %.1f s, restored in %.1f s%n",
                    backedUp.toMillis() / 1000.0,
                    Duration.between(began, Instant.now()).toMillis() / 1000.0);

            node.start().awaitUp();
            assertThat(Files.readString(files.resolve("pierādījums.zip"))).isEqualTo("Ā");
            assertThat(work.http(Work.ADMINISTRATOR)
                            .get("/engine-rest/process-instance?businessKey=" + lost)
                            .body())
                    .isEqualTo("[]");
            for (String number : List.of(first, second)) {
                while (Clients.step(work, answered, number)) {}
            }
            Comparison.awaitJobs(work, Duration.ofMinutes(1));
            assertThat(Comparison.of(work, answered)).isEqualTo(new Comparison(List.of(), List.of(), List.of()));
            assertThatThrownBy(() -> postgres.run(restore, noon.toString(), restored.toString(), files.toString()))
                    .hasMessageContaining("is not empty");
            assertThatThrownBy(() -> postgres.run(restore, "2020-01-01T00:00:00Z", folder + "/a", folder + "/b"))
                    .hasMessageContaining("no backup");
        }
    }

    private static Map<String, String> settings(Postgres postgres) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                postgres.url(SAIMNIEKS),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "none");
    }

    /** A change after so many steps. */
    private static String change(Work work, Answered answered, int steps) {
        String number = Clients.request(work, answered, answered.next());
        for (int i = 0; i < steps; i++) {
            assertThat(Clients.step(work, answered, number)).isTrue();
        }
        return number;
    }

    private static void pause() {
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
    }
}
