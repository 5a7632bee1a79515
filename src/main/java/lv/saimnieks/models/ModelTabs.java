package lv.saimnieks.models;

import java.util.Arrays;
import java.util.List;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The tabs above each page of models, those that the viewer may open; in templates {@code ${@modelTabs.tabs()}}. */
@Component
class ModelTabs {

    private static final List<String> READERS = List.of("process-owner", "auditor", "camunda-admin");

    private enum Place {
        RUNNING("/modeli"),
        TRY("/modeli/izmeginat"),
        COMPARE("/modeli/salidzinat"),
        TABLES("/modeli/tabulas"),
        MOVE("/modeli/parcelsana"),
        STANDING("/modeli/apstajusas"),
        REFERENCE("/modeli/uzzinas");

        private final String href;

        Place(String href) {
            this.href = href;
        }
    }

    /** A tab. */
    public record Tab(String label, String href) {}

    public List<Tab> tabs() {
        boolean reader = SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(READERS::contains);
        return Arrays.stream(Place.values())
                .filter(p -> reader || p == Place.STANDING)
                .map(p -> new Tab(Wording.of("models.tab." + p.name()), p.href))
                .toList();
    }
}
