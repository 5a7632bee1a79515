/**
 * Camunda Tasklist for our staff: its filters, and who may see which. What Tasklist shows beside a form, the case panel,
 * is a custom script under {@code META-INF/resources/webjars/camunda/app/tasklist}; it fetches the panel from the
 * domain's own page with the viewer's rights.
 */
package lv.saimnieks.platform.tasklist;
