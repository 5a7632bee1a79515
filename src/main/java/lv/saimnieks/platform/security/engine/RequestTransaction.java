package lv.saimnieks.platform.security.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One transaction for all that a request about tasks does: login, checks and the work itself. It stands before the
 * login; {@link Commit} ends it before the answer goes out, so that nobody is told of what was not stored.
 */
class RequestTransaction extends OncePerRequestFilter {

    private static final Pattern TASKS =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/task(?:/.*)?");
    private static final String STATUS = RequestTransaction.class.getName();

    private final PlatformTransactionManager transactions;

    RequestTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TASKS.matcher(Paths.decoded(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(new TransactionTemplate());
        request.setAttribute(STATUS, transaction);
        try {
            chain.doFilter(request, response);
        } finally {
            request.removeAttribute(STATUS);
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }

    /**
     * Commits what was answered well, and answers with an error where that fails. Either way the transaction is over before
     * the answer goes out, as the session is then written, on a connection of its own.
     */
    static class Commit extends OncePerRequestFilter {

        private final PlatformTransactionManager transactions;

        Commit(PlatformTransactionManager transactions) {
            this.transactions = transactions;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getAttribute(STATUS) == null;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            TransactionStatus transaction = (TransactionStatus) request.getAttribute(STATUS);
            if (answer.getStatus() < 400) {
                try {
                    transactions.commit(transaction);
                } catch (RuntimeException e) {
                    EngineFailure.note(e);
                    answer.reset();
                    answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                }
            } else {
                transactions.rollback(transaction);
            }
            answer.copyBodyToResponse();
        }
    }
}
