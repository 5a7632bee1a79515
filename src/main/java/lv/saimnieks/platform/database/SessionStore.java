package lv.saimnieks.platform.database;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Logins of people in browsers lie in the database, on one node as on several: they outlive a node. Tasklist asks for much at
 * once in one session: what two of its requests write for the first time is written once, and what one writes while
 * another logs out is forgotten, instead of refused.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final String COLUMNS = "(SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)";
    private static final String OF_A_SESSION_THAT_IS_THERE = """
             SELECT S.PRIMARY_ID, A.ATTRIBUTE_NAME, A.ATTRIBUTE_BYTES FROM (SELECT CAST(? AS CHAR(36)) AS PRIMARY_ID,
               CAST(? AS VARCHAR(200)) AS ATTRIBUTE_NAME, CAST(? AS BYTEA) AS ATTRIBUTE_BYTES) A
             JOIN %TABLE_NAME% S ON S.PRIMARY_ID = A.PRIMARY_ID""";
    private static final String POSTGRESQL =
            "INSERT INTO %TABLE_NAME%_ATTRIBUTES " + COLUMNS + OF_A_SESSION_THAT_IS_THERE
                    + " ON CONFLICT (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) DO UPDATE SET ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES";
    private static final String H2 = "MERGE INTO %TABLE_NAME%_ATTRIBUTES " + COLUMNS
            + " KEY (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)" + OF_A_SESSION_THAT_IS_THERE;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> storedSessions(
            @Value("${spring.datasource.url}") String url) {
        return sessions -> {
            sessions.setConversionService(new StoredAttributes());
            sessions.setCreateSessionAttributeQuery(url.startsWith("jdbc:postgresql:") ? POSTGRESQL : H2);
        };
    }
}
