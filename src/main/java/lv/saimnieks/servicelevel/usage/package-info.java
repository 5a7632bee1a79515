/**
 * How recipients of services and users of resources keep to the conditions of use, and what they were taught (PU2-17/A9,
 * A10, D4, D5, D8, D9, D14, D15): the conditions of each item, and a register of supervisions, each with its violations and
 * consultations; groups of people, no names. The process {@code usage-conditions-support} says in which order.
 */
package lv.saimnieks.servicelevel.usage;
