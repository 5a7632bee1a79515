package lv.saimnieks.platform.casework;

import java.util.Map;
import java.util.Optional;
import lv.saimnieks.shared.Deadline;

/**
 * What a domain tells the platform about the user tasks of one of its processes. The platform calls it from listeners
 * that it adds to every user task, so that a model cannot forget them.
 */
public interface CaseTasks {

    /** The process this answers for. */
    String processKey();

    /** Who may do the task now; asked at creation and again whenever responsibilities change. */
    TaskPeople peopleFor(CaseTask task);

    /** By when the task is to be done; empty when nothing says so. */
    Optional<Deadline> dueFor(CaseTask task);

    /**
     * Values that the task's form shows or offers, by form key: answers given before, computed values, and for choices
     * a list of {@link Option}. They live with the task only.
     */
    Map<String, Object> formValues(CaseTask task);

    /**
     * The process variables as the register knows them. A completion that carries another value for one of these is
     * refused. The keys are the only process variables the process may have beside form fields.
     */
    Map<String, Object> processVariables(String number);

    /** What a card in Tasklist shows of the case. */
    CaseCard card(String number);

    /**
     * The path of the page that shows the case beside a task's form in Tasklist, with the viewer's rights:
     * {@code /registri/izmainas/IZM-2026-000001/panelis}.
     */
    String panelPath(String number);

    /**
     * What of the case this task is about, where several of its tasks are alike: the item of the plan, which of the
     * opinions. Empty where the step says it all.
     */
    default String matter(CaseTask task) {
        return "";
    }

    /**
     * What lists of tasks show of a case.
     *
     * @param subject codes of services and resources joined by {@code ", "}, or other words
     * @param kind its class, in Latvian; empty while it has none
     * @param urgent whether it goes before all that is not
     */
    record CaseCard(String number, String title, String subject, String kind, boolean urgent) {

        public CaseCard(String number, String title, String subject) {
            this(number, title, subject, "", false);
        }
    }

    /** One choice of a select: the label people see and the value that is submitted. */
    record Option(String label, String value) {}
}
