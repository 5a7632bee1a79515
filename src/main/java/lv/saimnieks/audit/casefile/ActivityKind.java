package lv.saimnieks.audit.casefile;

import java.util.Locale;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** What a stay in an element of the model tells, by the engine's type of the element. */
enum ActivityKind {
    /** the system did a piece of work */
    STEP,
    /** a decision table was evaluated */
    DECISION,
    TIMER,
    MESSAGE,
    ESCALATION,
    /** something else happened that the model foresees: an error, a condition */
    EVENT,
    /** a branch came to an end that says something */
    BRANCH_END,
    /** told elsewhere, or only leads on: a task, a gateway, a shell around others */
    SILENT;

    static ActivityKind of(HistoricActivityInstance visit) {
        String type = visit.getActivityType();
        String lower = type.toLowerCase(Locale.ROOT);
        if (visit.getActivityName() == null || visit.getActivityName().isBlank() || leadsOn(lower)) {
            return SILENT;
        }
        if (lower.equals("businessruletask")) {
            return DECISION;
        }
        if (lower.equals("escalationendevent")) {
            return EVENT; // how its step ended; the event that catches it says no more
        }
        if (lower.contains("escalation")) {
            return ESCALATION;
        }
        if (lower.endsWith("endevent")) {
            return lower.startsWith("message") || lower.startsWith("signal") ? STEP : BRANCH_END;
        }
        if (lower.contains("timer")) {
            return TIMER;
        }
        if (lower.equals("intermediatenonethrowevent")) {
            return EVENT;
        }
        if (lower.contains("throw") || lower.endsWith("task") && !lower.equals("receivetask")) {
            return STEP;
        }
        if (lower.contains("message") || lower.contains("signal") || lower.equals("receivetask")) {
            return MESSAGE;
        }
        return lower.startsWith("boundary") || lower.contains("catch") || lower.endsWith("startevent") ? EVENT : STEP;
    }

    /** Whether what was entered may have ended other work. */
    static boolean interrupts(HistoricActivityInstance visit) {
        ActivityKind kind = of(visit);
        return !visit.isCanceled() && (kind == TIMER || kind == MESSAGE || kind == EVENT || kind == ESCALATION);
    }

    /** Whether people work here, or it is the shell around their tasks. */
    static boolean isTask(HistoricActivityInstance visit) {
        return visit.getActivityType().equals("userTask")
                || visit.getActivityType().equals("multiInstanceBody");
    }

    private static boolean leadsOn(String type) {
        return type.endsWith("gateway")
                || type.equals("usertask")
                || type.equals("startevent")
                || type.equals("noneendevent")
                || type.equals("boundaryescalation")
                || type.contains("subprocess")
                || type.equals("transaction")
                || type.equals("multiinstancebody")
                || type.contains("link");
    }
}
