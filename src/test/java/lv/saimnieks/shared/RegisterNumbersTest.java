package lv.saimnieks.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lv.saimnieks.AppTest;
import lv.saimnieks.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Years far from the clock's own keep these numbers apart from every other test's. */
@AppTest
@Tag("database")
class RegisterNumbersTest {

    private static final int THREADS = 8;

    @Autowired
    RegisterNumbers numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetTheseYears() {
        clock.reset();
        jdbc.sql("delete from register_number where for_year >= 2090").update();
    }

    @Test
    @DisplayName("Numbers are gap-free per year and register under concurrency and after rollback")
    void threadsGetEveryNumberOnceAlthoughSomeRollBack() throws Exception {
        clock.set(LocalDateTime.of(2091, 5, 1, 12, 0));
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<String> taken = new ArrayList<>();
        try {
            Callable<List<String>> worker = () -> takeTen(together);
            List<Future<List<String>>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(pool.submit(worker));
            }
            for (Future<List<String>> result : results) {
                taken.addAll(result.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS * 10)
                        .mapToObj("NEA-2091-%06d"::formatted)
                        .toList());
    }

    private List<String> takeTen(CyclicBarrier together) throws Exception {
        together.await();
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            transaction.executeWithoutResult(status -> {
                numbers.next(Register.BREACH);
                status.setRollbackOnly();
            });
            mine.add(take(Register.BREACH));
        }
        return mine;
    }

    @Test
    void eachRegisterCountsForItself() {
        clock.set(LocalDateTime.of(2092, 5, 1, 12, 0));
        assertThat(take(Register.CHANGE)).isEqualTo("IZM-2092-000001");
        assertThat(take(Register.SUBMISSION)).isEqualTo("PIE-2092-000001");
        assertThat(take(Register.CORRECTIVE_ACTION)).isEqualTo("KD-2092-000001");
        assertThat(take(Register.METHODICAL_SUPPORT)).isEqualTo("MA-2092-000001");
        assertThat(take(Register.BREACH)).isEqualTo("NEA-2092-000001");
        assertThat(take(Register.CHANGE)).isEqualTo("IZM-2092-000002");
    }

    @Test
    void theYearChangesAtMidnightInRiga() {
        clock.set(LocalDateTime.of(2093, 12, 31, 23, 59, 59));
        assertThat(take(Register.CHANGE)).isEqualTo("IZM-2093-000001");
        clock.set(LocalDateTime.of(2094, 1, 1, 0, 0));
        assertThat(take(Register.CHANGE)).isEqualTo("IZM-2094-000001");
    }

    @Test
    void severalNumbersOfOneTransactionFollowEachOther() {
        clock.set(LocalDateTime.of(2095, 5, 1, 12, 0));
        List<String> both =
                transaction.execute(status -> List.of(numbers.next(Register.CHANGE), numbers.next(Register.CHANGE)));
        assertThat(both).containsExactly("IZM-2095-000001", "IZM-2095-000002");
    }

    @Test
    void aNumberOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> numbers.next(Register.CHANGE)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private String take(Register register) {
        return transaction.execute(status -> numbers.next(register));
    }
}
