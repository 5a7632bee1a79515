package lv.saimnieks.platform.tasks.history;

import lv.saimnieks.platform.casework.CaseMoved;
import lv.saimnieks.platform.casework.StatedReason;
import lv.saimnieks.platform.tasks.assignment.OpenTasks;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells that a case was moved, and keeps the open tasks in step. */
@Component
public class MovedCases {

    /** The engine writes the move at the end of its command, so that the history still knows the version before. */
    private static final String VERSIONS = """
            select old.VERSION_, new.VERSION_
            from ACT_HI_PROCINST p join ACT_RE_PROCDEF old on old.ID_ = p.PROC_DEF_ID_, ACT_RE_PROCDEF new
            where p.ID_ = ? and new.ID_ = ?""";

    private final JdbcClient jdbc;
    private final OpenTasks openTasks;
    private final StatedReason reason;
    private final ApplicationEventPublisher events;

    MovedCases(JdbcClient jdbc, OpenTasks openTasks, StatedReason reason, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.openTasks = openTasks;
        this.reason = reason;
        this.events = events;
    }

    void instance(HistoricProcessInstanceEventEntity moved) {
        if (moved.getBusinessKey() == null) {
            return;
        }
        String user = Context.getCommandContext().getAuthenticatedUserId();
        jdbc.sql(VERSIONS)
                .params(moved.getProcessInstanceId(), moved.getProcessDefinitionId())
                .query((row, n) ->
                        new CaseMoved(moved.getBusinessKey(), user, row.getInt(1), row.getInt(2), reason.now()))
                .list()
                .forEach(events::publishEvent);
    }

    void task(HistoricTaskInstanceEventEntity moved) {
        openTasks.moved(moved.getTaskId(), moved.getTaskDefinitionKey());
    }
}
