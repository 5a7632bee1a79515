/**
 * How input is read and refused, whatever way it comes: {@link lv.saimnieks.shared.input.Problems} collects what is wrong
 * by field, {@link lv.saimnieks.shared.input.Parameters} reads an address, {@link lv.saimnieks.shared.input.JsonFields}
 * the body of a request.
 */
@org.springframework.modulith.NamedInterface("input")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.shared.input;
