package lv.saimnieks.platform.records;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The database for everybody: what is asked for as a record is made by {@link RecordMapper}. */
@Configuration(proxyBeanMethods = false)
class RecordQueries {

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate jdbc) {
        JdbcClient plain = JdbcClient.create(jdbc);
        return sql -> records(plain.sql(sql));
    }

    private static StatementSpec records(StatementSpec statement) {
        return (StatementSpec) Proxy.newProxyInstance(
                RecordQueries.class.getClassLoader(),
                new Class<?>[] {StatementSpec.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("query")
                            && arguments != null
                            && arguments[0] instanceof Class<?> type
                            && type.isRecord()) {
                        return statement.query(new RecordMapper<>(type));
                    }
                    Object answer = invoke(statement, method, arguments);
                    return answer == statement ? proxy : answer;
                });
    }

    private static Object invoke(StatementSpec statement, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(statement, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
