/**
 * The list of a domain's register. A domain describes its columns and filters once, in a
 * {@link lv.saimnieks.cases.register.RegisterDescription}; from this come the page, the REST list, the CSV file, the
 * address to keep and what OpenAPI says of it.
 */
@org.springframework.modulith.NamedInterface("register")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.register;
