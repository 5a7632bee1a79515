package lv.saimnieks.platform.security.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The keys of the processes that come with the application: the names of their files. */
@Component
class ProcessKeys {

    private final ResourcePatternResolver resources;

    ProcessKeys(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    List<String> all() {
        try {
            return Arrays.stream(resources.getResources("classpath*:processes/**/*.bpmn"))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull)
                    .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
