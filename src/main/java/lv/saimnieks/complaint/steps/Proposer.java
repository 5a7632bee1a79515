package lv.saimnieks.complaint.steps;

import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.Classification.Proposal;
import lv.saimnieks.complaint.model.SubmitterType;

/** Says what a text seems to be; a person confirms it. */
public interface Proposer {

    /** @param similar how many similar submissions came in the last 90 days; the priority follows from it too */
    Proposal of(String text, Channel channel, SubmitterType submitter, int similar);
}
