/** The pages of cases: one page and one panel for all domains, in which each domain has its own sections. */
@org.springframework.modulith.NamedInterface("web")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.cases.web;
