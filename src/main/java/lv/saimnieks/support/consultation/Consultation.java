package lv.saimnieks.support.consultation;

import java.time.LocalDate;
import lv.saimnieks.support.material.Topic;

/**
 * A consultation as it stands in the register.
 *
 * @param itemCode null when it is about the institution
 * @param asker user id, or the role name of an organisation
 * @param outside whether the asker provides from outside
 * @param needNumber of the need that it answers; null for none
 * @param proposalId of the proposal to make a guide that it belongs to; null for none
 * @param guideNeed number of the need that the proposal began; null for none
 */
public record Consultation(
        String code,
        Topic topic,
        String itemCode,
        String asker,
        boolean outside,
        Channel channel,
        LocalDate heldOn,
        String question,
        String answer,
        int minutes,
        String needNumber,
        Long proposalId,
        String guideNeed,
        String addedBy) {}
