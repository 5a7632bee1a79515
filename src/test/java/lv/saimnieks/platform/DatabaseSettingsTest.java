package lv.saimnieks.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the shipped settings promise of the database; {@code -Pfailure} tries it with a process that is killed. */
class DatabaseSettingsTest {

    @Test
    @DisplayName("demonstration on H2: a commit is in the file when it is answered, so that a crash does not lose it")
    void commitIsInTheFile(@TempDir Path folder) throws SQLException, IOException {
        String url = String.valueOf(shipped().getProperty("spring.datasource.url"))
                .replace("./data/saimnieks", folder.resolve("db").toString());
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table answered (n int)");
            connection.setAutoCommit(false);
            for (int n = 1; n <= 20; n++) {
                statement.execute("insert into answered values (" + n + ")");
                connection.commit();
                Path copy = folder.resolve("copy" + n);
                Files.copy(folder.resolve("db.mv.db"), Path.of(copy + ".mv.db"));
                assertThat(rows(copy)).isEqualTo(n);
            }
        }
    }

    private static int rows(Path file) throws SQLException {
        try (Connection copy = DriverManager.getConnection("jdbc:h2:file:" + file, "sa", "");
                Statement statement = copy.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from answered")) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private static PropertySource<?> shipped() throws IOException {
        return new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);
    }
}
