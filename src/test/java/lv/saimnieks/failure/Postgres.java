package lv.saimnieks.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * PostgreSQL as Debian has it, with the programs that back it up, in a folder of its own. Run by root, it works as the user
 * {@code postgres}, as PostgreSQL demands.
 */
final class Postgres implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path programs = programs().orElseThrow();
    private final Path folder;
    private final int port = Node.freePort();
    private Path data;

    /** @param folder everybody may read its path */
    Postgres(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("database");
    }

    /** Where Debian keeps the programs of the newest version; empty where it is not installed. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(v -> v.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Postgres init(String settings) throws IOException {
        run(
                "initdb",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--username=postgres",
                "-D",
                data.toString());
        Path conf = folder.resolve("archive.conf");
        Files.writeString(conf, settings);
        run("/bin/sh", "-c", "echo \"include '" + conf + "'\" >> " + data.resolve("postgresql.conf"));
        return this;
    }

    Postgres start() {
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                folder.resolve("postgres.log").toString(),
                "-w",
                "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1",
                "start");
        Awaitility.await("end of recovery")
                .atMost(1, TimeUnit.MINUTES)
                .ignoreExceptions()
                .until(() -> !jdbc("postgres").queryForObject("select pg_is_in_recovery()", Boolean.class));
        return this;
    }

    Postgres on(Path restored) {
        data = restored;
        return this;
    }

    void stop() {
        run("pg_ctl", "-D", data.toString(), "-w", "-m", "immediate", "stop");
    }

    JdbcTemplate jdbc(String database) {
        return new JdbcTemplate(new DriverManagerDataSource(url(database), "postgres", ""));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** What the program said; anything but success fails. */
    String run(String... command) {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        line.addAll(List.of(command));
        Path said = folder.resolve("said.txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
            builder.environment()
                    .putAll(Map.of(
                            "PATH",
                            programs + File.pathSeparator + System.getenv("PATH"),
                            "SAIMNIEKS_BACKUP",
                            folder.resolve("backup").toString(),
                            "SAIMNIEKS_FILES",
                            folder.resolve("files").toString(),
                            "PGHOST",
                            "127.0.0.1",
                            "PGPORT",
                            String.valueOf(port),
                            "PGUSER",
                            "postgres"));
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(line.toString()).isTrue();
            String words = Files.readString(said);
            assertThat(process.exitValue()).as("%s%n%s", line, words).isZero();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
