/** Who gets a task, when it changes hands, and which open tasks a person may see. */
@org.springframework.modulith.NamedInterface("assignment")
package lv.saimnieks.platform.tasks.assignment;
