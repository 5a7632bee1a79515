/**
 * Where the processes of service levels meet the register: how each starts, who does a task and by when, what becomes of an
 * answer. Each process has files of its own, called after it.
 */
@org.springframework.modulith.NamedInterface("process")
package lv.saimnieks.servicelevel.process;
