package lv.saimnieks.change.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the application keeps after 1,000 changes from request to closure, with a new version of their models after each ten:
 * {@code ./mvnw test -Pbench -Dtest=MemoryBenchTest}. The results stand in {@code src/docs/performance.md}.
 * {@code -Dbench.lifecycles} makes it shorter.
 */
@Tag("bench")
class MemoryBenchTest {

    private static final int LIFECYCLES = Integer.getInteger("bench.lifecycles", 1_000);
    private static final int DEPLOYED_AFTER = 10;
    private static final int TOLD_AFTER = 100;

    private final List<Long> kept = new ArrayList<>();

    @Test
    @DisplayName("1,000 lifecycles and 100 deployments: the heap of the second half does not grow by more than a tenth")
    void steady() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            LifecycleBenchTest.Side product = LifecycleBenchTest.start("product", postgres, false);
            try {
                RepositoryService repository = product.context().getBean(RepositoryService.class);
                long before = repository.createDeploymentQuery().count();
                tell(0);
                for (int done = DEPLOYED_AFTER; done <= LIFECYCLES; done += DEPLOYED_AFTER) {
                    deploy(repository, done);
                    product.round(2, DEPLOYED_AFTER);
                    if (done % TOLD_AFTER == 0) {
                        tell(done);
                    }
                }
                assertThat(repository.createDeploymentQuery().count() - before).isEqualTo(LIFECYCLES / DEPLOYED_AFTER);
                assertThat(kept.get(kept.size() - 1)).isLessThan(kept.get(kept.size() / 2) * 11 / 10);
            } finally {
                product.context().close();
            }
        }
    }

    /** The models and forms of changes as they are, but for a comment. */
    private static void deploy(RepositoryService repository, int n) {
        DeploymentBuilder deployment = repository.createDeployment().name("Izmaiņas " + n);
        for (String folder : List.of("processes/change", "forms/change")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file :
                        files.filter(file -> !file.toString().endsWith(".yaml")).toList()) {
                    String text = Files.readString(file);
                    boolean model = folder.startsWith("processes");
                    deployment.addString(
                            file.toString().replace('\\', '/'),
                            model ? text + "<!-- " + n + " -->" : text + " ".repeat(n / DEPLOYED_AFTER));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
    }

    private void tell(int done) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(500);
        }
        kept.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        long classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        System.out.printf(
                "after %d lifecycles: %d MB of heap, %d classes, %d threads%n",
                done,
                kept.get(kept.size() - 1) / 1_000_000,
                classes,
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
