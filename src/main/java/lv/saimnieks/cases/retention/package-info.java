/**
 * How long cases of all registers are kept (requirements 2.6/12, 3.7): classes with months as data, whose months a process
 * owner, administrator or, of personal data, the data-protection officer sets by the institution's file nomenclature. A
 * domain says with a {@link lv.saimnieks.cases.retention.Retained} what belongs to a class and what goes. When it has
 * gone, the register's row stays and {@link lv.saimnieks.cases.retention.Erasures} says when and why.
 */
@org.springframework.modulith.NamedInterface("retention")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.retention;
