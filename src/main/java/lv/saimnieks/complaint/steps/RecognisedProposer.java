package lv.saimnieks.complaint.steps;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.Classification.Proposal;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.recognition.Recogniser;
import lv.saimnieks.complaint.recognition.Recognition;
import lv.saimnieks.shared.PlainText;
import org.springframework.stereotype.Component;

/** Proposes what the recogniser finds in the text, with its reasons in words. */
@Component
class RecognisedProposer implements Proposer {

    private static final int MOST_REASONS = 40;
    private static final int LONGEST_REASON = 300;

    private final Recogniser recogniser;

    RecognisedProposer(Recogniser recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public Proposal of(String text, Channel channel, SubmitterType submitter, int similar) {
        Recognition found = recogniser.recognise(text, submitter, similar);
        Set<String> inputs = new TreeSet<>();
        found.answers().forEach((name, yes) -> {
            if (yes) {
                inputs.add(name);
            }
        });
        found.urgency().forEach((name, value) -> {
            if (Boolean.TRUE.equals(value)) {
                inputs.add(name);
            }
        });
        List<String> reasons = found.reasons().stream()
                .map(Recognition.Reason::inWords)
                .distinct()
                .limit(MOST_REASONS)
                .map(r -> PlainText.cut(r, LONGEST_REASON))
                .toList();
        return new Proposal(
                found.kind(), inputs, found.scope(), found.targets(), found.cause(), found.priority(), reasons);
    }
}
