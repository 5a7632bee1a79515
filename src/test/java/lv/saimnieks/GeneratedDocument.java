package lv.saimnieks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document in {@code src/docs} that a test writes. */
public final class GeneratedDocument {

    private GeneratedDocument() {}

    /** Fails when the document is not this text, and writes it anew: run the test again and commit the document. */
    public static void isUpToDate(String name, String text) {
        isUpToDate(Path.of("src/docs", name), text);
    }

    /** The same for a document that lies elsewhere. */
    public static void isUpToDate(Path document, String text) {
        try {
            String written = Files.exists(document) ? Files.readString(document) : "";
            if (!text.equals(written)) {
                Files.writeString(document, text);
            }
            assertThat(written)
                    .as(document + " was out of date and is written anew: commit it")
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
