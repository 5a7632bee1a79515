package lv.saimnieks;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Counts the SQL statements and commits of an application as its database sees them: each row of a batch is a statement,
 * a transaction without a statement is none, and a statement outside of a transaction is a commit by itself.
 */
public final class SqlCount implements QueryExecutionListener, MethodExecutionListener {

    private final Map<String, LongAdder> byText = new ConcurrentHashMap<>();
    private final LongAdder commits = new LongAdder();
    private final Set<String> inTransaction = ConcurrentHashMap.newKeySet();
    private volatile boolean counting;

    /** What was counted. */
    public record Counted(Map<String, Long> byText, long commits) {

        public long statements() {
            return byText.values().stream().mapToLong(n -> n).sum();
        }

        /** The most repeated statements, one a line with how often each ran. */
        public String most(int lines) {
            return byText.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(lines)
                    .map(e -> "%6d  %.180s".formatted(e.getValue(), e.getKey()))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Watches the data source of a context that is about to be made; the bean {@code sqlCount} counts. */
    public static void in(ConfigurableApplicationContext context) {
        SqlCount count = new SqlCount();
        context.getBeanFactory().registerSingleton("sqlCount", count);
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(count)
                                .methodListener(count)
                                .build()
                        : bean;
            }
        });
    }

    /** Counts from nought. */
    public void start() {
        byText.clear();
        commits.reset();
        counting = true;
    }

    /** Ends counting. */
    public Counted stop() {
        counting = false;
        return new Counted(
                byText.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> e.getKey()
                                        .replaceAll("\\?(\\s*,\\s*\\?)+", "?…")
                                        .replaceAll("\\s+", " "),
                                e -> e.getValue().sum(),
                                Long::sum)),
                commits.sum());
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (!counting) {
            return;
        }
        for (QueryInfo query : queries) {
            byText.computeIfAbsent(query.getQuery(), t -> new LongAdder())
                    .add(Math.max(1, query.getParametersList().size()));
        }
        if (isAutoCommit(execution.getStatement())) {
            commits.increment();
        } else {
            inTransaction.add(execution.getConnectionId());
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        String method = call.getMethod().getName();
        if (counting && (method.equals("commit") || method.equals("rollback"))) {
            boolean did = inTransaction.remove(call.getConnectionInfo().getConnectionId());
            if (did && method.equals("commit")) {
                commits.increment();
            }
        }
    }

    private static boolean isAutoCommit(Statement statement) {
        try {
            return statement.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
