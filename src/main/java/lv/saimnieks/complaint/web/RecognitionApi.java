package lv.saimnieks.complaint.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collections;
import java.util.Set;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.recognition.Recogniser;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.JsonFields;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says of any text what the recogniser would propose for it; nothing is registered. */
@RestController
@Tag(name = "complaint.api.tag")
class RecognitionApi {

    private static final Set<Role> ALLOWED = Set.of(
            Role.REGISTRAR,
            Role.SERVICE_MANAGER,
            Role.RESOURCE_MANAGER,
            Role.SERVICE_PORTFOLIO_MANAGER,
            Role.RESOURCE_PORTFOLIO_MANAGER,
            Role.SERVICE_PROVIDER);

    private static final int LONGEST_TEXT = 1_100_000;

    private final Recogniser recogniser;
    private final Users users;

    RecognitionApi(Recogniser recogniser, Users users) {
        this.recogniser = recogniser;
        this.users = users;
    }

    /** What is asked. */
    @Schema(name = "SubmissionText", description = "complaint.api.text.schema")
    private record TextJson(
            @Schema(description = "complaint.api.text.text", requiredMode = Schema.RequiredMode.REQUIRED)
            String text,

            @Schema(description = "complaint.api.text.channel")
            Channel channel,

            @Schema(description = "complaint.api.text.submitterType")
            SubmitterType submitterType) {}

    @PostMapping(
            path = "/api/submissions/recognise",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "complaint.api.recognise",
            description = "complaint.api.recognise.hint",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TextJson.class))))
    @ApiResponse(responseCode = "200", description = "complaint.api.recognise.done")
    @ApiResponse(responseCode = "400", description = "complaint.api.wrong")
    RecognitionJson recognise(@RequestBody JsonNode body, @Parameter(hidden = true) Authentication who) {
        if (Collections.disjoint(users.rolesOf(who.getName()), ALLOWED)) {
            throw Refusal.forbidden(Wording.of("complaint.api.recognise.forbidden"));
        }
        JsonFields json = new JsonFields(body);
        String text = json.text("text");
        json.one("channel", Channel.class);
        SubmitterType submitter = json.one("submitterType", SubmitterType.class);
        Problems wrong = json.problems();
        if ((text == null || PlainText.seesNothing(text)) && !wrong.has("text")) {
            wrong.add("text", Wording.of("complaint.api.recognise.empty"));
        } else if (text != null && text.length() > LONGEST_TEXT) {
            wrong.add("text", Wording.of("complaint.api.recognise.long", LONGEST_TEXT));
        }
        wrong.refuse();
        return RecognitionJson.of(recogniser.recognise(text, submitter, 0));
    }
}
