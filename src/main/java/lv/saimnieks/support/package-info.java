/**
 * Methodical support for everyone who provides a service (metodiskais atbalsts, PU2-12; ITIL knowledge management): guides,
 * consultations and training that reach providers inside and outside the institution alike. {@code material} keeps what
 * can be read: written, approved by another person, published for an audience, and confirmed as read.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Metodiskais atbalsts")
package lv.saimnieks.support;
