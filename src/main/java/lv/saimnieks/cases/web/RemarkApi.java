package lv.saimnieks.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import lv.saimnieks.cases.CaseRegisters;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.cases.files.Upload;
import lv.saimnieks.cases.remarks.NewRemark;
import lv.saimnieks.cases.remarks.Remark;
import lv.saimnieks.cases.remarks.Remarks;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.platform.Idempotency;
import lv.saimnieks.shared.input.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Comments and files of a case of any domain, for other systems and for the panel beside a task's form. */
@RestController
@RequestMapping(path = "/api/cases/{number}/comments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cases.RemarkApi.tag")
class RemarkApi {

    private final CaseRegisters registers;
    private final CaseTimeline timeline;
    private final Remarks remarks;

    RemarkApi(CaseRegisters registers, CaseTimeline timeline, Remarks remarks) {
        this.registers = registers;
        this.timeline = timeline;
        this.remarks = remarks;
    }

    /** @param href where it is fetched */
    record FileJson(String name, long size, String sha256, String href) {}

    /** @param by user id */
    record Comment(
            long id,
            Instant at,
            @Nullable String by,
            String title,
            @Nullable String text,
            List<FileJson> files) {}

    record Added(long id) {}

    @GetMapping
    @Operation(summary = "cases.RemarkApi.list")
    List<Comment> list(@PathVariable String number, @Parameter(hidden = true) Authentication who) {
        CaseView view = registers.require(number).view(number, who.getName());
        return remarks.among(number, timeline.of(number)).stream()
                .map(r -> comment(r, view.about().page()))
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "cases.RemarkApi.add", description = "cases.RemarkApi.add.hint")
    @ApiResponse(responseCode = "201", description = "cases.RemarkApi.add.done")
    @ApiResponse(responseCode = "400", description = "cases.RemarkApi.add.wrong")
    @ApiResponse(responseCode = "409", description = "cases.RemarkApi.add.closed")
    @ApiResponse(responseCode = "422", description = "platform.Idempotency.different")
    Added add(
            @PathVariable String number,
            @Parameter(description = "cases.RemarkApi.text") @RequestParam(name = Remarks.TEXT, defaultValue = "")
                    String text,
            @Parameter(description = "cases.RemarkApi.task") @RequestParam(name = "task", required = false) @Nullable
                    String task,
            @RequestParam(name = Remarks.FILES, required = false) @Nullable List<MultipartFile> files,
            @Parameter(description = "cases.RemarkApi.key")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Parameter(hidden = true) Authentication who) {
        Problems wrong = new Problems();
        Idempotency.check(key, wrong);
        wrong.refuse();
        return new Added(remarks.add(number, who.getName(), new NewRemark(task, false, text, Upload.of(files)), key));
    }

    private static Comment comment(Remark remark, String page) {
        return new Comment(
                remark.entry().id(),
                remark.entry().at(),
                remark.entry().actor(),
                remark.entry().title(),
                remark.entry().details(),
                remark.files().stream().map(f -> file(f, page)).toList());
    }

    private static FileJson file(StoredFile file, String page) {
        return new FileJson(file.name(), file.size(), file.sha256(), page + "/faili/" + file.id());
    }
}
