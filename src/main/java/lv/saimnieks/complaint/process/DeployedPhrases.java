package lv.saimnieks.complaint.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import lv.saimnieks.complaint.recognition.PhraseBook;
import lv.saimnieks.complaint.recognition.PhraseSource;
import lv.saimnieks.platform.RunAsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The phrases of the recogniser as the process owner deployed them last: two decision tables beside those of the process,
 * edited in Modeler, checked when deployed, compared and taken back as every other model.
 */
@Component
class DeployedPhrases implements PhraseSource {

    private final RepositoryService repository;
    private final RunAsSystem asSystem;
    private volatile Kept kept = new Kept("", null);

    private record Kept(String version, PhraseBook book) {}

    DeployedPhrases(@Lazy RepositoryService repository, RunAsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    @Override
    public PhraseBook current() {
        return asSystem.call(() -> {
            String phrases = newest("submission-phrases");
            String keywords = newest("submission-keywords");
            Kept known = kept;
            String version = phrases + " " + keywords;
            if (!known.version().equals(version)) {
                known = new Kept(version, new PhraseBook(file(phrases), file(keywords)));
                kept = known;
            }
            return known.book();
        });
    }

    private String newest(String key) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return newest.getId();
    }

    private byte[] file(String definition) {
        try (InputStream content = repository.getDecisionModel(definition)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
