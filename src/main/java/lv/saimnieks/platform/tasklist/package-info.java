/**
 * Camunda Tasklist for our staff: its filters, who may see which, and its lists: by what words tasks are found, and what a
 * card shows of each. Which tasks a person sees stays the engine's affair. What Tasklist draws is changed by custom scripts
 * under {@code META-INF/resources/webjars/camunda/app/tasklist}: the list with its cards, criteria and order
 * ({@code scripts/list}), the form ({@code scripts/form}), and beside it the case panel, fetched from the domain's own page
 * with the viewer's rights.
 */
package lv.saimnieks.platform.tasklist;
