package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes over one database, each with its own memory. */
class VersionedCacheTest {

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Node here = new Node();
    private final Node there = new Node();

    private class Node {
        final AtomicInteger readings = new AtomicInteger();
        final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        final DataVersions versions = new DataVersions(jdbc);
        final VersionedCache<String> cache = new VersionedCache<>(versions, "word", () -> {
            readings.incrementAndGet();
            return jdbc.sql("select text from word").query(String.class).single();
        });

        void write(String text) {
            jdbc.sql("update word set text = ?").param(text).update();
            versions.changed("word");
        }
    }

    @BeforeEach
    void tables() {
        jdbc.sql("create table data_version (name varchar(40) primary key, version bigint not null)")
                .update();
        jdbc.sql("insert into data_version values ('word', 1)").update();
        jdbc.sql("create table word (text varchar(20))").update();
        jdbc.sql("insert into word values ('pirmais')").update();
    }

    @Test
    @DisplayName("what is read is kept until somebody changes it, on whichever node")
    void otherNode() {
        assertThat(here.cache.get()).isEqualTo("pirmais");
        assertThat(there.cache.get()).isEqualTo("pirmais");
        assertThat(here.cache.get()).isEqualTo("pirmais");
        assertThat(here.readings).hasValue(1);
        there.transaction.executeWithoutResult(t -> there.write("otrais"));
        assertThat(here.cache.get()).isEqualTo("otrais");
        assertThat(there.cache.get()).isEqualTo("otrais");
        here.cache.get();
        assertThat(here.readings).hasValue(2);
    }

    @Test
    @DisplayName(
            "a transaction sees what it wrote; nobody else does before the commit, and nobody at all after a rollback")
    void uncommitted() throws Exception {
        here.cache.get();
        here.transaction.executeWithoutResult(t -> {
            here.write("otrais");
            assertThat(here.cache.get()).isEqualTo("otrais");
            assertThat(inAnotherThread(here)).isEqualTo("pirmais");
            assertThat(inAnotherThread(there)).isEqualTo("pirmais");
            t.setRollbackOnly();
        });
        assertThat(here.cache.get()).isEqualTo("pirmais");
        assertThat(there.cache.get()).isEqualTo("pirmais");
    }

    @Test
    @DisplayName("a transaction reads versions once and stays with what it has seen")
    void oncePerTransaction() {
        here.transaction.executeWithoutResult(t -> {
            assertThat(here.cache.get()).isEqualTo("pirmais");
            inAnotherThread(() -> {
                there.transaction.executeWithoutResult(other -> there.write("otrais"));
                return null;
            });
            assertThat(here.cache.get()).isEqualTo("pirmais");
        });
        assertThat(here.cache.get()).isEqualTo("otrais");
    }

    private static String inAnotherThread(Node node) {
        return inAnotherThread(node.cache::get);
    }

    private static <T> T inAnotherThread(java.util.function.Supplier<T> work) {
        return java.util.concurrent.CompletableFuture.supplyAsync(work).join();
    }
}
