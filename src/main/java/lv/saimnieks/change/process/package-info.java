/**
 * Where {@code change-management} and the register meet: {@link lv.saimnieks.change.process.ChangeProcess} is the way in,
 * the delegates and listeners are doorways to the services of the domain, {@code ChangeTasks} tells the platform who
 * does a task, by when, and what its form shows. Nothing here decides anything about a change.
 */
package lv.saimnieks.change.process;
