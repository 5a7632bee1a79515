package lv.saimnieks.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.saimnieks.catalogue.items.CatalogueHistory;
import lv.saimnieks.catalogue.items.CatalogueItem;
import lv.saimnieks.catalogue.items.Items;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue as other domains ask it; whose turn it is to ask is their matter, so no permissions here. */
@Service
public class CatalogueRegister implements Catalogue {

    private final Items items;
    private final CatalogueSnapshot snapshot;
    private final CatalogueHistory log;
    private final ApplicationEventPublisher events;

    CatalogueRegister(Items items, CatalogueSnapshot snapshot, CatalogueHistory log, ApplicationEventPublisher events) {
        this.items = items;
        this.snapshot = snapshot;
        this.log = log;
        this.events = events;
    }

    @Override
    public Optional<Item> find(String code) {
        return Optional.ofNullable(code).map(c -> snapshot.item(normal(c)));
    }

    @Override
    public List<Item> all() {
        return inUse(items.inOrder());
    }

    @Override
    public List<Item> allWithRetired() {
        return items.inOrder().stream().map(CatalogueItem::toItem).toList();
    }

    @Override
    public List<Item> dependantsOf(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return inUse(items.dependants(
                codes.stream().map(CatalogueRegister::normal).distinct().toList()));
    }

    @Override
    public List<Item> dependenciesOf(String code) {
        return items.directDependencies(normal(code)).stream()
                .map(CatalogueItem::toItem)
                .toList();
    }

    @Override
    @Transactional
    public void noteChange(String code, String user, String caseNumber, String note) {
        CatalogueItem item = existing(code);
        log.note(item.code(), user, Wording.of("catalogue.CatalogueRegister.noteChange"), null, note, caseNumber);
    }

    @Override
    @Transactional
    public void setStage(String code, LifecycleStage stage, String user, String caseNumber) {
        CatalogueItem item = existing(code);
        var before = item.values();
        boolean retires = stage == LifecycleStage.RETIREMENT && !item.retired();
        item.moveTo(stage);
        log.compare(item.code(), user, before, item.values(), caseNumber);
        if (retires) {
            events.publishEvent(new ItemRetired(item.code(), user));
        }
    }

    private CatalogueItem existing(String code) {
        return items.findById(normal(code))
                .orElseThrow(() -> Refusal.missing(Wording.of("catalogue.CatalogueRegister.existing", code)));
    }

    private static List<Item> inUse(List<CatalogueItem> found) {
        return found.stream()
                .filter(i -> !i.retired())
                .map(CatalogueItem::toItem)
                .toList();
    }

    public static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
