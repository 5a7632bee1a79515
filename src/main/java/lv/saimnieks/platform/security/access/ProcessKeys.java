package lv.saimnieks.platform.security.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
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
        return files().map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(name -> name.substring(0, name.length() - ".bpmn".length()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Those that people begin in Tasklist; the application begins all others, for a case that it has registered. */
    List<String> begunByPeople() {
        return files().map(ProcessKeys::model)
                .flatMap(m -> m.getModelElementsByType(Process.class).stream())
                .filter(Process::isCamundaStartableInTasklist)
                .map(Process::getId)
                .toList();
    }

    private Stream<Resource> files() {
        try {
            return Arrays.stream(resources.getResources("classpath*:processes/**/*.bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BpmnModelInstance model(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            return Bpmn.readModelFromStream(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
