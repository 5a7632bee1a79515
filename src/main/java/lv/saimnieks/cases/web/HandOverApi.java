package lv.saimnieks.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lv.saimnieks.cases.CaseAccess;
import lv.saimnieks.platform.tasks.assignment.HandOver;
import lv.saimnieks.platform.tasks.assignment.HandOver.Offer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing a task over, for other systems. Sent twice, the second finds the task another's. */
@RestController
@RequestMapping(path = "/api/tasks/{task}/hand-over", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases.HandOverApi.tag")
class HandOverApi {

    private final HandOver handOver;
    private final CaseAccess access;

    HandOverApi(HandOver handOver, CaseAccess access) {
        this.handOver = handOver;
        this.access = access;
    }

    /** @param to user id */
    record Wanted(String to, String reason) {}

    @GetMapping
    @Operation(summary = "cases.HandOverApi.offer", description = "cases.HandOverApi.offer.hint")
    Offer offer(@PathVariable String task, @Parameter(hidden = true) Authentication who) {
        Offer offer = handOver.offer(task, who.getName());
        access.requireReadable(offer.number(), who.getName());
        return offer;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "cases.HandOverApi.handOver", description = "cases.HandOverApi.handOver.hint")
    @ApiResponse(responseCode = "204", description = "cases.HandOverApi.done")
    @ApiResponse(responseCode = "400", description = "cases.HandOverApi.wrong")
    void handOver(@PathVariable String task, @RequestBody Wanted wanted, @Parameter(hidden = true) Authentication who) {
        offer(task, who);
        handOver.handOver(task, who.getName(), wanted.to(), wanted.reason());
    }
}
