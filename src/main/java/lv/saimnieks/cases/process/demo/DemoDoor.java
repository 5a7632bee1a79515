package lv.saimnieks.cases.process.demo;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a domain lets the scripts do beside answering tasks, each by the service that its pages use. */
public interface DemoDoor {

    /** By the word that scripts use; each answers the number of the case that it began, null where it began none. */
    Map<String, Function<Deed, @Nullable String>> deeds();
}
