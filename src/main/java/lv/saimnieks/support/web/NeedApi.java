package lv.saimnieks.support.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.input.JsonFields;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Topic;
import lv.saimnieks.support.need.NeedIntake;
import lv.saimnieks.support.need.Needs;
import lv.saimnieks.support.need.NewNeed;
import lv.saimnieks.support.need.SupportForm;
import lv.saimnieks.support.process.NeedProcess;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Needs for other systems: ask for support; the list is one of the registers. */
@RestController
@Tag(name = "support.NeedApi.tag")
class NeedApi {

    private final NeedProcess process;
    private final NeedIntake intake;

    NeedApi(NeedProcess process, NeedIntake intake) {
        this.process = process;
        this.intake = intake;
    }

    /** What the body may say. */
    record NeedJson(
            Topic topic,
            String item,
            Audience audience,
            String what,
            Integer people,
            boolean newOrChangedProcess,
            SupportForm wish,
            LocalDate wishedOn) {}

    /** The register number of a new need. */
    record Started(String number) {}

    @PostMapping(path = "/api/support-requests", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "support.NeedApi.start",
            description = "support.NeedApi.start.hint",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = NeedJson.class))))
    @ApiResponse(responseCode = "201", description = "support.NeedApi.start.done")
    @ApiResponse(responseCode = "400", description = "support.NeedApi.start.wrong")
    @ApiResponse(responseCode = "422", description = "platform.Idempotency.different")
    ResponseEntity<Started> start(
            @RequestBody JsonNode body,
            @Parameter(description = "support.NeedApi.key") @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            @Parameter(hidden = true) Authentication who) {
        intake.requireMayAsk(who.getName());
        JsonFields json = new JsonFields(body);
        NewNeed need = new NewNeed(
                json.one("topic", Topic.class),
                json.text("item"),
                json.one("audience", Audience.class),
                PlainText.clean(json.text("what")),
                json.number("people", 1, NewNeed.MOST_PEOPLE),
                json.flag("newOrChangedProcess"),
                json.one("wish", SupportForm.class),
                json.date("wishedOn"),
                NewNeed.Origin.of(who.getName()));
        Problems wrong = json.problems();
        Idempotency.check(key, wrong);
        wrong.addAll(intake.problems(need).fields());
        wrong.refuse();
        String number = process.startOnce(need, key);
        return ResponseEntity.created(URI.create(Needs.PATH + "/" + number))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Started(number));
    }
}
