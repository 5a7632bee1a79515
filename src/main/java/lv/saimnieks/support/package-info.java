/**
 * Methodical support for everyone who provides a service (metodiskais atbalsts, PU2-12; ITIL knowledge management): guides,
 * consultations and training that reach providers inside and outside the institution alike. {@code material} keeps what
 * can be read: written, approved by another person, published for an audience, and confirmed as read; {@code training} and
 * {@code consultation} what was taught and answered. A {@code need} says who lacks what, {@code process} brings it to an
 * answer, {@code coverage} shows the gaps and {@code control} asks portfolio managers about them each half-year.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Metodiskais atbalsts")
package lv.saimnieks.support;
