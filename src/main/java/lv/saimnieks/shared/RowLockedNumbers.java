package lv.saimnieks.shared;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gaps: the register's row stays locked until the caller's transaction ends, so the next caller sees
 * either the number that was taken or, after a rollback, the one before.
 */
@Component
class RowLockedNumbers implements RegisterNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    RowLockedNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(Register register) {
        String prefix = register.prefix();
        int year = LocalDate.ofInstant(clock.instant(), Latvian.ZONE).getYear();
        jdbc.sql("select register from register_lock where register = ? for update")
                .param(prefix)
                .query(String.class)
                .single();
        long next = last(prefix, year) + 1;
        if (next == 1) {
            jdbc.sql("insert into register_number (register, for_year, last_number) values (?, ?, 1)")
                    .params(prefix, year)
                    .update();
        } else {
            jdbc.sql("update register_number set last_number = ? where register = ? and for_year = ?")
                    .params(next, prefix, year)
                    .update();
        }
        return "%s-%d-%06d".formatted(prefix, year, next);
    }

    private long last(String prefix, int year) {
        return jdbc.sql("select last_number from register_number where register = ? and for_year = ?")
                .params(prefix, year)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
