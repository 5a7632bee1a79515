package lv.saimnieks.notification;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a test's messages out of the shared database again. */
public final class TestMessages {

    private TestMessages() {}

    public static void forget(JdbcClient jdbc, String number) {
        jdbc.sql("delete from notification_attempt where notification_id in "
                        + "(select id from notification where number = ?)")
                .param(number)
                .update();
        jdbc.sql("delete from notification where number = ?").param(number).update();
    }
}
