/**
 * Wiring that every domain stands on: the engine, roles, security, who gets a task and what a task's answer must be.
 * The types here are the contract; the sub-packages implement it and are hidden. A domain implements {@link
 * lv.saimnieks.platform.casework.CaseTasks} for its process and reads a person's answer through {@link
 * lv.saimnieks.platform.casework.TaskAnswers}. The platform names no domain. Deployment of {@code processes/} and {@code forms/},
 * the check of models that process owners deploy, and Tasklist's filters and case panel are set up here as well. How a
 * node meets its database stands in {@code platform.database}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Platform")
package lv.saimnieks.platform;
