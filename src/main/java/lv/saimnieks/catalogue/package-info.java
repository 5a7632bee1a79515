/**
 * The catalogue: services and resources of the institution, what depends on what (N1-5), who provides a service, and
 * who holds which role for which service, resource or the institution, with substitutes (ITIL: service portfolio and
 * configuration data; Latvian: pakalpojumu un resursu reģistrs). Other domains ask
 * {@link lv.saimnieks.catalogue.Catalogue} what exists and depends, and {@link lv.saimnieks.catalogue.Responsibilities}
 * who is responsible today. Portfolio managers keep it up on the pages {@code /registri/pakalpojumi} and
 * {@code /registri/resursi}; every change stays in a log with who, when, old and new value. It knows no process; when
 * responsibilities change it publishes {@link lv.saimnieks.platform.ResponsibilitiesChanged}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Pakalpojumu un resursu reģistrs")
package lv.saimnieks.catalogue;
