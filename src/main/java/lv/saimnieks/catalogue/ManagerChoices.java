package lv.saimnieks.catalogue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The people a list of cases can be narrowed to: everybody who manages something today. At most a minute old. */
@Component
public class ManagerChoices {

    private final LoadingCache<String, List<String>> everybody;

    ManagerChoices(Levels levels) {
        everybody = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(key -> levels.forList().everybody());
    }

    /** User ids, in order. */
    public List<String> all() {
        return everybody.get("");
    }
}
