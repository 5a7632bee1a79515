/**
 * The people of the institution as an administrator keeps them: who they are and which roles they have. What is done here is
 * done in the engine's directory, with its rights, its log and what follows when somebody gets or loses a role or leaves.
 */
@org.springframework.modulith.NamedInterface("people")
@org.jspecify.annotations.NullMarked
package lv.saimnieks.platform.security.people;
