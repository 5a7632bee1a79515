package lv.saimnieks.complaint.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import lv.saimnieks.cases.process.demo.Deed;
import lv.saimnieks.cases.process.demo.DemoDoor;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.Submitter;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.steps.SubmissionFeedback;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What submitters of the demo institution do, and what staff does beside tasks. */
@Component
@Profile("!prod")
class DemoSubmissions implements DemoDoor {

    private final SubmissionProcess process;
    private final SubmissionFeedback feedback;
    private final JdbcClient jdbc;

    DemoSubmissions(SubmissionProcess process, SubmissionFeedback feedback, JdbcClient jdbc) {
        this.process = process;
        this.feedback = feedback;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<Deed, @Nullable String>> deeds() {
        return Map.of(
                "submission", this::submit,
                "submission-withdraw", this::withdraw,
                "submission-informed", this::inform,
                "submission-rated", this::rate,
                "submission-extend", this::extend,
                "submission-reopen", this::reopen);
    }

    private String submit(Deed deed) {
        SubmitterType type = Objects.requireNonNullElse(deed.one(SubmitterType.class, "who"), SubmitterType.NATURAL);
        Channel channel = Objects.requireNonNullElse(deed.one(Channel.class, "channel"), Channel.WEBSITE);
        String name = deed.text("name");
        ReplyWay way = type == SubmitterType.ANONYMOUS ? ReplyWay.NONE : ReplyWay.EMAIL;
        Submitter who = new Submitter(
                type,
                name,
                way == ReplyWay.NONE ? null : name + "@piemers.example",
                null,
                null,
                Objects.requireNonNullElse(deed.one(ReplyWay.class, "reply"), way));
        boolean identified = !deed.is("unsigned") && type != SubmitterType.ANONYMOUS;
        return process.submit(
                        new NewSubmission(
                                deed.said("text"),
                                null,
                                channel,
                                who,
                                null,
                                deed.texts("targets"),
                                identified,
                                true,
                                deed.text("by")),
                        List.of(),
                        null)
                .number();
    }

    private @Nullable String withdraw(Deed deed) {
        process.withdraw(deed.inCase(), null, deed.said("text"));
        return null;
    }

    private @Nullable String inform(Deed deed) {
        process.informationReceived(deed.inCase(), deed.said("text"));
        return null;
    }

    /** The submitter follows the link in the mail that asks whether they are content, where there is one by then. */
    private @Nullable String rate(Deed deed) {
        jdbc.sql("select token from submission_feedback where number = ? order by id desc limit 1")
                .param(deed.inCase())
                .query(String.class)
                .optional()
                .ifPresent(token -> feedback.give(
                        token,
                        new SubmissionFeedback.Given(
                                Integer.parseInt(deed.said("score")), deed.text("text"), false, null)));
        return null;
    }

    private @Nullable String extend(Deed deed) {
        process.askExtension(deed.inCase(), deed.said("by"), deed.said("text"));
        return null;
    }

    private @Nullable String reopen(Deed deed) {
        process.reopen(deed.inCase(), deed.said("by"), deed.said("text"));
        return null;
    }
}
