package lv.saimnieks.cases.remarks;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import lv.saimnieks.platform.PersonChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who asks to hear what is added to a case. */
@Service
@Transactional
public class Followers {

    private final JdbcClient jdbc;
    private final Clock clock;

    Followers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** User ids; whether each may read the case (still) is another question. */
    @Transactional(readOnly = true)
    public List<String> of(String number) {
        return jdbc.sql("select user_id from case_follower where case_number = ? order by user_id")
                .param(number)
                .query(String.class)
                .list();
    }

    /** The person is told from now on, or no longer. */
    public void follow(String number, String user, boolean follows) {
        jdbc.sql("delete from case_follower where case_number = ? and user_id = ?")
                .params(number, user)
                .update();
        if (follows) {
            jdbc.sql("insert into case_follower (case_number, user_id, since) values (?, ?, ?)")
                    .params(number, user, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Whoever gets the id of a person who left asked for nothing. */
    @EventListener(condition = "#change.gone()")
    public void on(PersonChanged change) {
        jdbc.sql("delete from case_follower where user_id = ?")
                .param(change.userId())
                .update();
    }
}
