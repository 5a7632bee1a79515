package lv.saimnieks.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import lv.saimnieks.complaint.model.Channel;
import lv.saimnieks.complaint.model.NewSubmission;
import lv.saimnieks.complaint.model.ReplyWay;
import lv.saimnieks.complaint.model.SubmitterType;
import lv.saimnieks.complaint.people.SubmitterView;
import lv.saimnieks.complaint.people.SubmitterView.PublicStatus;
import lv.saimnieks.complaint.process.SubmissionProcess;
import lv.saimnieks.complaint.process.SubmissionProcess.Receipt;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.JsonFields;
import lv.saimnieks.shared.input.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Complaints and suggestions for programs of citizens and other systems: submit one, ask how it fares; open to everybody. */
@RestController
@Tag(name = "intake.tag")
class SubmissionApi {

    /** A submission as programs write it. */
    record SubmissionJson(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String text,

            SubmitterType submitterType,
            Channel channel,
            String name,
            String email,
            String phone,
            String address,
            ReplyWay replyBy,
            @Schema(example = "[\"P-05\"]") List<String> targets) {}

    private final SubmissionReader reader;
    private final SubmissionProcess process;
    private final SubmitterView submissions;
    private final Limits limits;
    private final IntakeSettings settings;
    private final ObjectMapper json;

    SubmissionApi(
            SubmissionReader reader,
            SubmissionProcess process,
            SubmitterView submissions,
            Limits limits,
            IntakeSettings settings,
            ObjectMapper json) {
        this.reader = reader;
        this.process = process;
        this.submissions = submissions;
        this.limits = limits;
        this.settings = settings;
        this.json = json;
    }

    @PostMapping(path = "/api/submissions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "intake.api.submit",
            description = "intake.api.submit.hint",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SubmissionJson.class))))
    @ApiResponse(responseCode = "201", description = "intake.api.submit.done")
    @ApiResponse(responseCode = "400", description = "intake.api.submit.wrong")
    @ApiResponse(responseCode = "429", description = "intake.api.submit.later")
    ResponseEntity<Receipt> submit(
            @Parameter(description = "intake.api.key") @RequestHeader(name = "Idempotency-Key", required = false)
                    String key,
            HttpServletRequest request)
            throws IOException {
        JsonFields fields = new JsonFields(body(request));
        Channel channel = Objects.requireNonNullElse(fields.one("channel", Channel.class), Channel.WEBSITE);
        SubmissionForm form = SubmissionForm.of(fields, key);
        List<String> targets = List.copyOf(fields.texts("targets"));
        Problems problems = fields.problems();
        if (key != null && !key.matches("[\\w.:-]{1,50}")) {
            problems.add("Idempotency-Key", Wording.of("intake.wrong.key"));
        }
        NewSubmission wanted = reader.read(form, channel, targets, problems);
        problems.refuse();
        limits.submission();
        Receipt receipt = process.submit(wanted, List.of(), key == null ? null : form.once(channel + "" + targets));
        return ResponseEntity.created(URI.create("/api/submissions/" + receipt.number()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(receipt);
    }

    /** A wrong code, none, and a number that there is not are answered alike. */
    @GetMapping(path = "/api/submissions/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "intake.api.status", description = "intake.api.status.hint")
    @ApiResponse(responseCode = "200", description = "intake.api.status.done")
    @ApiResponse(responseCode = "404", description = "intake.api.status.wrong")
    @ApiResponse(responseCode = "429", description = "intake.api.submit.later")
    PublicStatus status(
            @PathVariable String number,
            @Parameter(description = "intake.api.code") @RequestParam(defaultValue = "") String trackingCode) {
        return submissions.of(number, trackingCode).orElseGet(() -> {
            limits.failed("code");
            throw Refusal.missing(Wording.of("intake.ask.wrong"));
        });
    }

    /** Read no further than a body may reach. */
    private JsonNode body(HttpServletRequest request) throws IOException {
        int most = Math.toIntExact(settings.largestBody().toBytes());
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE);
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw Refusal.invalid("body", Wording.of("failure.unreadable"));
        }
    }
}
