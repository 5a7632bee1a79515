package lv.saimnieks.servicelevel.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import lv.saimnieks.platform.Role;

/** What one side answered to one question of a step. */
public record ReviewAnswer(
        ReviewStep step, String side, Question question, String answer, String userId, Instant answeredAt) {

    /** The role in whose place it was answered. */
    public Role role() {
        return Role.ofGroup(side).orElseThrow();
    }

    /** Page of the case that the wish became; null where it is in words. */
    public String page() {
        return switch (question) {
            case CHANGE -> answer.startsWith("IZM-") ? "/registri/izmainas/" + answer : null;
            case SUPPORT -> answer.startsWith("MA-") ? "/registri/atbalsts/" + answer : null;
            default -> null;
        };
    }

    /** The codes that the answer names, where it names codes. */
    public List<String> codes() {
        return question == Question.TERMS ? Arrays.asList(answer.split(", ")) : List.of();
    }
}
