package lv.saimnieks.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import lv.saimnieks.AppTest;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@Tag("database")
class IdempotencyTest {

    @Autowired
    Idempotency idempotency;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    private String once(String operation, String user) {
        return idempotency.once(operation, user, key, "content", () -> operation + done.incrementAndGet());
    }

    @Test
    @DisplayName("the same key of the same person does the same operation once")
    void once() {
        assertThat(List.of(once("a", "x"), once("a", "x"), once("b", "x"), once("a", "y"), once("b", "x")))
                .containsExactly("a1", "a1", "b2", "a3", "b2");
    }

    @Test
    @DisplayName("two that arrive at once do it once and get the same answer")
    void atOnce() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<String> caller = () -> {
            together.await();
            return once("a", "x");
        };
        var threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> one = threads.submit(caller);
            Future<String> other = threads.submit(caller);
            assertThat(one.get()).isEqualTo(other.get()).isEqualTo(once("a", "x"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("work that fails is not remembered")
    void failed() {
        assertThatThrownBy(() -> idempotency.once("a", "x", key, "content", () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(once("a", "x")).isEqualTo("a1");
        assertThat(idempotency.once("a", "x", null, "content", () -> "without a key"))
                .isEqualTo("without a key");
    }

    @Test
    @DisplayName("the same key with something else is refused, and nothing is lost silently")
    void somethingElse() {
        once("a", "x");
        assertThatThrownBy(() -> idempotency.once("a", "x", key, "another", () -> "lost"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DIFFERENT));
        assertThat(once("a", "x")).isEqualTo("a1");
    }
}
