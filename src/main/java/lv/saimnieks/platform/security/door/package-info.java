/**
 * What every request meets before anybody asks who sent it, and what its body may be: whose address it names
 * ({@link lv.saimnieks.platform.security.door.AllowedHosts}), an address, headers and parameters that can be one thing
 * only, JSON that is whole and holds only characters that can be stored. What is wrong is refused in words, in the shape
 * of the address that was asked ({@link lv.saimnieks.platform.security.door.Answers}); the container's own English page
 * is never seen.
 */
package lv.saimnieks.platform.security.door;
