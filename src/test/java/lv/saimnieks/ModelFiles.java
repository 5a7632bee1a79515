package lv.saimnieks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The models and forms of the project as files. */
public final class ModelFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFiles() {}

    /** A model or form: its file and its domain, the folder's name. */
    public record ModelFile(Path path, String domain) {

        public String id() {
            String name = path.getFileName().toString();
            return name.substring(0, name.lastIndexOf('.'));
        }

        public BpmnModelInstance bpmn() {
            return Bpmn.readModelFromFile(path.toFile());
        }

        public DmnModelInstance dmn() {
            return Dmn.readModelFromFile(path.toFile());
        }

        public JsonNode form() {
            try {
                return JSON.readTree(path.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    public static List<ModelFile> processes() {
        return below("processes", ".bpmn");
    }

    public static List<ModelFile> decisions() {
        return below("processes", ".dmn");
    }

    public static List<ModelFile> forms() {
        return below("forms", ".form");
    }

    /** The components of a form, nested ones too. */
    public static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> all = new ArrayList<>();
        parent.path("components").forEach(component -> {
            all.add(component);
            all.addAll(components(component));
        });
        return all;
    }

    private static List<ModelFile> below(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(suffix))
                    .sorted()
                    .map(f -> new ModelFile(f, f.getParent().getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
