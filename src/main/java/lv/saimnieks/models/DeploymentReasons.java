package lv.saimnieks.models;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why something was deployed, in the words of who did it; the engine keeps only who and when. */
@Component
class DeploymentReasons {

    private final JdbcClient jdbc;

    DeploymentReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deployment id → reason. */
    Map<String, String> all() {
        Map<String, String> reasons = new TreeMap<>();
        jdbc.sql("select deployment_id, reason from model_deployment_reason").query(row -> {
            reasons.put(row.getString("deployment_id"), row.getString("reason"));
        });
        return reasons;
    }

    void add(String deployment, String reason) {
        jdbc.sql("insert into model_deployment_reason (deployment_id, reason) values (?, ?)")
                .params(deployment, reason)
                .update();
    }
}
