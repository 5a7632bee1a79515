package lv.saimnieks.change;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.catalogue.Responsibilities;
import org.springframework.stereotype.Component;

/** The people a list of changes can be narrowed to: everybody who manages something today. At most a minute old. */
@Component
public class ManagerChoices {

    private final LoadingCache<String, List<String>> everybody;

    ManagerChoices(Catalogue catalogue, Responsibilities responsibilities) {
        everybody = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(key -> new ManagersNow(catalogue, responsibilities).everybody());
    }

    /** User ids, in order. */
    public List<String> all() {
        return everybody.get("");
    }
}
