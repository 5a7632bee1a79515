package lv.saimnieks.support.training;

/**
 * Somebody who takes part in a training: a user, or a person of an organisation without one.
 *
 * @param userId null for a person without a user
 * @param organisation and {@code email} null for a user
 * @param rating 1 to 5; null until the person said it
 */
public record Participant(
        long id, String userId, String organisation, String email, Seat state, Integer rating, String feedback) {

    /** By which name messages know the person: where mail goes is asked when it is sent. */
    String recipient(String code) {
        return userId != null ? userId : code + "#" + id;
    }
}
