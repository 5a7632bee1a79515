package lv.saimnieks.servicelevel.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lv.saimnieks.servicelevel.measurement.Answer;
import lv.saimnieks.servicelevel.measurement.Answer.Status;
import lv.saimnieks.servicelevel.measurement.Measurements;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Measurements from other systems: many at once, each with its own answer, or one alone. */
@RestController
@Tag(name = "servicelevel.api.tag")
class MeasurementApi {

    /** Who may have anything to say about what was measured. */
    static final String MAY_ENTER =
            "hasAnyAuthority('service-provider', 'external-service-provider', 'service-manager',"
                    + " 'resource-manager', 'service-portfolio-manager', 'resource-portfolio-manager')";

    private static final int MOST_ROWS = 10_000;
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(
            "term", "period", "from", "to", "at", "value", "unit", "good", "total", "kind", "externalId", "source"));

    private final Measurements measurements;

    MeasurementApi(Measurements measurements) {
        this.measurements = measurements;
    }

    /** The answer to a row. */
    record RowAnswer(int index, String status, Long id, String detail, Map<String, String> fields) {

        static RowAnswer of(Answer a) {
            return new RowAnswer(a.index(), a.status().name().toLowerCase(Locale.ROOT), a.id(), a.detail(), a.fields());
        }
    }

    @PostMapping(path = "/api/measurements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MAY_ENTER)
    @Operation(
            summary = "servicelevel.api.record",
            description = "servicelevel.api.record.hint",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = MeasurementJson.class)))))
    @ApiResponse(
            responseCode = "200",
            description = "servicelevel.api.record.done",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = RowAnswer.class))))
    @ApiResponse(responseCode = "400", description = "servicelevel.api.record.wrong")
    ResponseEntity<Object> record(@RequestBody JsonNode body, @Parameter(hidden = true) Authentication who) {
        if (body.isObject()) {
            return one(answers(List.of(body), who.getName()).get(0));
        }
        if (!body.isArray() || body.size() > MOST_ROWS) {
            throw Refusal.invalid("body", Wording.of("servicelevel.api.record.array", MOST_ROWS));
        }
        List<JsonNode> rows = new ArrayList<>();
        body.forEach(rows::add);
        return ResponseEntity.ok(
                answers(rows, who.getName()).stream().map(RowAnswer::of).toList());
    }

    private static ResponseEntity<Object> one(Answer answer) {
        if (!answer.refused()) {
            return ResponseEntity.status(answer.status() == Status.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(RowAnswer.of(answer));
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, answer.detail());
        problem.setTitle(Wording.of("servicelevel.api.record.refused"));
        problem.setProperty("fields", answer.fields());
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Rows that are no such objects are answered here, the others by the room that keeps them. */
    private List<Answer> answers(List<JsonNode> nodes, String user) {
        Map<Integer, Answer> answers = new HashMap<>();
        List<Map<String, String>> rows = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Map<String, String> wrong = new LinkedHashMap<>();
            Map<String, String> row = row(nodes.get(i), wrong);
            if (wrong.isEmpty()) {
                rows.add(row);
                places.add(i);
            } else {
                answers.put(i, new Answer(i, Status.REFUSED, null, wrong));
            }
        }
        measurements.record(rows, user, user).forEach(a -> {
            int place = places.get(a.index());
            answers.put(place, new Answer(place, a.status(), a.id(), a.fields()));
        });
        return IntStream.range(0, nodes.size()).mapToObj(answers::get).toList();
    }

    private static Map<String, String> row(JsonNode node, Map<String, String> wrong) {
        Map<String, String> row = new HashMap<>();
        if (!node.isObject()) {
            wrong.put("body", Wording.of("input.json.body"));
        }
        node.properties().forEach(field -> {
            String name = field.getKey();
            if (!FIELDS.contains(name)) {
                wrong.put(
                        name.length() > 100 ? name.substring(0, 100) : name,
                        Wording.of("input.json.unknown", String.join(", ", FIELDS)));
            } else if (field.getValue().isContainerNode()) {
                wrong.put(name, Wording.of("input.json.text"));
            } else if (!field.getValue().isNull()) {
                row.put(name, field.getValue().asText());
            }
        });
        if (row.get("source") != null && row.get("externalId") != null) {
            row.put("externalId", row.get("source") + "/" + row.get("externalId"));
        }
        return row;
    }
}
