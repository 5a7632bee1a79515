package lv.saimnieks.complaint.steps;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionTexts;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.LatvianStems;
import lv.saimnieks.shared.PlainText;
import org.springframework.stereotype.Component;

/** Names a submission by what it is and what it is about, never by its text: lists and mails show the name (N10-1). */
@Component
class SubmissionTitles {

    private static final int SEARCH_CHARACTERS = 10_000;
    private static final int FULL_CHARACTERS = 100_000;
    private static final int ABOUT = 160;

    private final Catalogue catalogue;
    private final SubmissionTexts texts;

    SubmissionTitles(Catalogue catalogue, SubmissionTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** Names it anew and gathers the words that the register finds it by. */
    void entitle(Submission submission) {
        String about = submission.targets().stream()
                .sorted()
                .map(code -> catalogue.find(code).map(Item::name).orElse(code))
                .collect(Collectors.joining(", "));
        submission.entitle(PlainText.cut(about, ABOUT));
        String neutral = submission.number() + " " + submission.title() + " "
                + Objects.toString(submission.classification().paraphrase(), "");
        String[] said = Stream.concat(
                        Stream.of(neutral),
                        texts.of(submission.number()).stream().map(SubmissionTexts.Text::text))
                .toArray(String[]::new);
        submission.findBy(
                PlainText.cut(Latvian.fold(neutral), SEARCH_CHARACTERS), LatvianStems.column(FULL_CHARACTERS, said));
    }
}
