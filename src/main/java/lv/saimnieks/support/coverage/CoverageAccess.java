package lv.saimnieks.support.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.saimnieks.cases.PortfolioReaders;
import lv.saimnieks.catalogue.Item;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.MaterialAccess;
import org.springframework.stereotype.Component;

/** Who sees what of the coverage: who controls, leads or audits all of it, managers their services and resources. */
@Component
public class CoverageAccess {

    private final PortfolioReaders readers;
    private final MaterialAccess materials;
    private final SupportCoverage coverage;

    CoverageAccess(PortfolioReaders readers, MaterialAccess materials, SupportCoverage coverage) {
        this.readers = readers;
        this.materials = materials;
        this.coverage = coverage;
    }

    /** @throws Refusal when the person manages nothing and may not see all */
    public List<Cell> cells(String user) {
        if (readers.mayRead(user)) {
            return coverage.cells();
        }
        Set<String> own = materials.writable(user).stream().map(Item::code).collect(Collectors.toSet());
        if (own.isEmpty()) {
            throw Refusal.forbidden(Wording.of("support.coverage.forbidden"));
        }
        return coverage.cells().stream()
                .filter(c -> c.item() != null && own.contains(c.item()))
                .toList();
    }
}
