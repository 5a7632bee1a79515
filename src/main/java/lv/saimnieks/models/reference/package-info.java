/** The reference {@code /modeli/uzzinas}: everything that a model may name, generated from what the checks ask. */
package lv.saimnieks.models.reference;
