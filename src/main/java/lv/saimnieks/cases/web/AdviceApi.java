package lv.saimnieks.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.remarks.Question;
import lv.saimnieks.cases.remarks.Questions;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Advice asked of colleagues in a case of any domain, for other systems. */
@RestController
@RequestMapping(path = "/api/cases/{number}/questions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases.AdviceApi.tag")
class AdviceApi {

    private final CaseRegisters registers;
    private final Questions questions;

    AdviceApi(CaseRegisters registers, Questions questions) {
        this.registers = registers;
        this.questions = questions;
    }

    /** @param askedOf user id */
    record Wanted(@Nullable String askedOf, @Nullable String question) {}

    record Answer(@Nullable String answer) {}

    /** An open question; persons by user id. */
    record Open(long id, String askedBy, String askedOf, Instant askedAt) {

        static Open of(Question question) {
            return new Open(question.id(), question.askedBy(), question.askedOf(), question.askedAt());
        }
    }

    @GetMapping
    @Operation(summary = "cases.AdviceApi.list")
    List<Open> list(@PathVariable String number, @Parameter(hidden = true) Authentication who) {
        view(number, who);
        return questions.open(number).stream().map(Open::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "cases.AdviceApi.ask", description = "cases.AdviceApi.ask.hint")
    @ApiResponse(responseCode = "204", description = "cases.AdviceApi.asked")
    @ApiResponse(responseCode = "400", description = "cases.AdviceApi.wrong")
    void ask(
            @PathVariable String number,
            @RequestBody Wanted wanted,
            @Parameter(description = "cases.AdviceApi.key")
                    @RequestHeader(name = Idempotency.HEADER, required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) Authentication who) {
        Problems wrong = new Problems();
        Idempotency.check(key, wrong);
        wrong.refuse();
        questions.ask(view(number, who), who.getName(), said(wanted.askedOf()), said(wanted.question()), key);
    }

    @PostMapping(path = "/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "cases.AdviceApi.answer", description = "cases.AdviceApi.answer.hint")
    @ApiResponse(responseCode = "204", description = "cases.AdviceApi.answered")
    void answer(
            @PathVariable String number,
            @PathVariable long id,
            @RequestBody Answer answer,
            @Parameter(hidden = true) Authentication who) {
        questions.answer(view(number, who), id, who.getName(), said(answer.answer()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "cases.AdviceApi.takeBack")
    @ApiResponse(responseCode = "204", description = "cases.AdviceApi.takenBack")
    void takeBack(@PathVariable String number, @PathVariable long id, @Parameter(hidden = true) Authentication who) {
        questions.takeBack(view(number, who), id, who.getName());
    }

    private CaseView view(String number, Authentication who) {
        return registers.require(number).view(number, who.getName());
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
