package lv.saimnieks.cases.volume;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.saimnieks.cases.RequestsOfItems;
import lv.saimnieks.cases.report.ReportPeriod;
import lv.saimnieks.cases.report.ReportRequest.Asked;
import org.springframework.stereotype.Component;

/** The volumes of some services and resources, for other domains. */
@Component
class ItemVolumes implements RequestsOfItems {

    private final RequestVolumes volumes;

    ItemVolumes(RequestVolumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public Map<String, Long> of(ReportPeriod period, Collection<String> items) {
        Map<String, Long> found = new LinkedHashMap<>();
        for (RequestKind kind : RequestKind.values()) {
            found.put(kind.label(), 0L);
        }
        volumes.byItem(new Asked(period, null)).stream()
                .filter(v -> v.item() != null && items.contains(v.item()))
                .forEach(v -> found.merge(v.kind().label(), v.amount(), Long::sum));
        return found;
    }
}
