package lv.saimnieks.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lv.saimnieks.catalogue.CatalogueReader;
import lv.saimnieks.catalogue.ItemFilter;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.ItemList;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registers of services and resources for other systems: a page as JSON, or the whole selection as CSV. */
@RestController
@Tag(name = "catalogue.CatalogueApi.tag")
class CatalogueApi {

    private final CatalogueReader reader;

    CatalogueApi(CatalogueReader reader) {
        this.reader = reader;
    }

    @GetMapping("/api/registers/services")
    @Operation(summary = "catalogue.CatalogueApi.services")
    ResponseEntity<?> services(
            @Parameter(description = "catalogue.CatalogueApi.q") @RequestParam(required = false) String q,
            @Parameter(description = "catalogue.CatalogueApi.stage") @RequestParam(required = false) String stage,
            @Parameter(description = "true: tikai kritiskie") @RequestParam(required = false) String critical,
            @Parameter(description = "catalogue.CatalogueApi.page") @RequestParam(required = false) String page,
            @Parameter(description = "catalogue.CatalogueApi.size") @RequestParam(required = false) String size,
            @Parameter(description = "catalogue.CatalogueApi.sort") @RequestParam(required = false) String sort,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return answer(ItemFilter.of(ItemKind.SERVICE, q, stage, critical, sort), page, size, accept);
    }

    @GetMapping("/api/registers/resources")
    @Operation(summary = "catalogue.CatalogueApi.resources")
    ResponseEntity<?> resources(
            @Parameter(description = "catalogue.CatalogueApi.q") @RequestParam(required = false) String q,
            @Parameter(description = "catalogue.CatalogueApi.stage") @RequestParam(required = false) String stage,
            @Parameter(description = "true: tikai kritiskie") @RequestParam(required = false) String critical,
            @Parameter(description = "catalogue.CatalogueApi.page") @RequestParam(required = false) String page,
            @Parameter(description = "catalogue.CatalogueApi.size") @RequestParam(required = false) String size,
            @Parameter(description = "catalogue.CatalogueApi.sort") @RequestParam(required = false) String sort,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return answer(ItemFilter.of(ItemKind.RESOURCE, q, stage, critical, sort), page, size, accept);
    }

    private ResponseEntity<?> answer(ItemFilter filter, String page, String size, String accept) {
        Listing listing = Listing.of(page, size);
        if (accept.contains("text/csv")) {
            return CatalogueCsv.answer(filter.kind(), reader.all(filter));
        }
        ItemList found = reader.list(filter, listing.page(), listing.size());
        List<ItemJson> items = found.items().stream().map(ItemJson::of).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new PageJson(items, found.page(), found.size(), found.total()));
    }

    /** A page of rows. */
    record PageJson(List<ItemJson> items, int page, int size, long total) {}
}
