/**
 * Levels of services and resources (pakalpojumu līmeņi; ITIL service level management), policy task PU2-17: what was
 * promised or agreed stands in {@code term}, what was measured is set against it. {@link
 * lv.saimnieks.servicelevel.term.Terms} answers which terms (pakalpojuma līmeņa nosacījumi, PLVN) were in force on a day.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Pakalpojumu līmeņi")
package lv.saimnieks.servicelevel;
