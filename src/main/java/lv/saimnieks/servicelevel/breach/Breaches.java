package lv.saimnieks.servicelevel.breach;

import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of nonconformities. */
@Service
@Transactional
public class Breaches {

    private final JdbcClient jdbc;

    Breaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public Breach get(String number) {
        return jdbc.sql("select * from level_breach where number = ?")
                .param(number)
                .query(Breach.class)
                .optional()
                .orElseThrow(() -> Refusal.missing(Wording.of("servicelevel.breach.missing", number)));
    }

    /** The breach is corrected by this action from now on. */
    public void taken(String breach, String action) {
        jdbc.sql("update level_breach set action_number = ? where number = ?")
                .params(action, breach)
                .update();
    }
}
