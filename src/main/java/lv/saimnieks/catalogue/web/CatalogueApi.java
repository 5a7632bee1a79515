package lv.saimnieks.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.items.CatalogueReader;
import lv.saimnieks.catalogue.items.ItemRow;
import lv.saimnieks.shared.PageOf;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
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
            @ParameterObject @ModelAttribute ItemQuery query,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return answer(query.read(ItemKind.SERVICE), accept);
    }

    @GetMapping("/api/registers/resources")
    @Operation(summary = "catalogue.CatalogueApi.resources")
    ResponseEntity<?> resources(
            @ParameterObject @ModelAttribute ItemQuery query,
            @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return answer(query.read(ItemKind.RESOURCE), accept);
    }

    private ResponseEntity<?> answer(ItemQuery.Asked asked, String accept) {
        if (accept.contains("text/csv")) {
            return CatalogueCsv.answer(asked.filter().kind(), reader.all(asked.filter()));
        }
        PageOf<ItemRow> found = reader.list(asked.filter(), asked.page(), asked.size());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(found.map(ItemJson::of));
    }
}
