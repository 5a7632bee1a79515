/**
 * Pages and REST of the changes register: the list, a page per change with the diagram of the way it took, starting a
 * change, the case panel beside a Tasklist form, and the register of standard-change models. Controllers read what was
 * typed, ask the services of the domain, and show Latvian reasons beside the fields when one refuses. Who may see what
 * is decided by {@link lv.saimnieks.change.people.ChangeAccess} only.
 */
package lv.saimnieks.change.web;
