/**
 * What a person has typed into a task's form and not sent yet, so that no word is lost when the page is loaded anew, the
 * session ends or the browser is closed. A draft belongs to one person and one task. It may hold personal data: it lies
 * outside the engine's variables and history, nobody else reads it, and it is erased within a minute after the task is
 * done, cancelled or another's, and by age. Tasklist's own script keeps and restores it.
 */
package lv.saimnieks.platform.drafts;
