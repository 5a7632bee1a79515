package lv.saimnieks.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.shared.input.JsonFields;

/** A submission as programs write it. */
record SubmissionJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text,
        SubmitterType submitterType,
        Channel channel,
        String name,
        String email,
        String phone,
        String address,
        ReplyWay replyBy,
        @Schema(example = "[\"P-05\"]") List<String> targets) {

    /** The same as if it had been typed on the page. */
    static SubmissionForm form(JsonFields fields, String key) {
        return new SubmissionForm(
                fields.text("text"),
                fields.text("submitterType"),
                fields.text("name"),
                fields.text("email"),
                fields.text("phone"),
                fields.text("address"),
                fields.text("replyBy"),
                null,
                key);
    }
}
