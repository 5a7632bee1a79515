package lv.saimnieks.platform.security.engine;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Wording;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Comments and attachments of tasks and cases, which the engine lets every logged-in user read, write and delete: only
 * who may work on the task writes, only who may see the task or the case reads.
 */
class CommentAccessFilter extends OncePerRequestFilter {

    private static final Pattern NOTES = Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?/"
            + "(task|process-instance)/([^/]+)/(?:comment|attachment)(?:/.*)?");

    private final ProcessEngine engine;

    CommentAccessFilter(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        Matcher notes = NOTES.matcher(Paths.decoded(request));
        if (login != null && notes.matches()) {
            boolean reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
            boolean task = notes.group(1).equals("task");
            if (request.getRequestURI().contains("/attachment") && "POST".equals(request.getMethod())) {
                EngineAnswer.write(response, 403, Wording.of("platform.NotesFilter.attachments"));
                return;
            }
            if (!mayDo(login, reading, task, notes.group(2))) {
                EngineAnswer.write(response, 403, Wording.of("platform.NotesFilter.doFilterInternal"));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean mayDo(Authentication login, boolean reading, boolean task, String id) {
        List<String> groups = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        if (groups.contains(Role.ADMINISTRATOR.group())) {
            return true;
        }
        if (reading) {
            return actingAs(login.getName(), groups, () -> task ? seesTask(id) : seesCase(id));
        }
        return task
                && List.of(TaskPermissions.UPDATE, TaskPermissions.TASK_WORK).stream()
                        .anyMatch(p -> engine.getAuthorizationService()
                                .isUserAuthorized(login.getName(), groups, p, TASK, id));
    }

    private boolean seesTask(String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).count() > 0
                || engine.getHistoryService()
                                .createHistoricTaskInstanceQuery()
                                .taskId(id)
                                .count()
                        > 0;
    }

    private boolean seesCase(String id) {
        return engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0
                || engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(id)
                                .count()
                        > 0;
    }

    private boolean actingAs(String user, List<String> groups, BooleanSupplier question) {
        var before = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().setAuthentication(user, groups, List.of());
        try {
            return question.getAsBoolean();
        } finally {
            engine.getIdentityService().clearAuthentication();
            if (before != null) {
                engine.getIdentityService().setAuthentication(before);
            }
        }
    }
}
