package lv.saimnieks.cases.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.shared.Wording;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Which type a file has: its first bytes say it, the name has to agree, and the type has to be one that is taken. */
@Component
class FileTypes {

    /** Signed containers of Latvia and Estonia, which the type list of the library calls otherwise or not at all. */
    private static final Map<String, MediaType> SIGNED = Map.of(
            "edoc", MediaType.parse("application/vnd.etsi.asic-e+zip"),
            "asice", MediaType.parse("application/vnd.etsi.asic-e+zip"),
            "sce", MediaType.parse("application/vnd.etsi.asic-e+zip"),
            "bdoc", MediaType.parse("application/vnd.etsi.asic-e+zip"),
            "asics", MediaType.parse("application/vnd.etsi.asic-s+zip"),
            "scs", MediaType.parse("application/vnd.etsi.asic-s+zip"));

    private static final Set<String> SOUND_OR_FILM = Set.of("application/mp4", "application/ogg");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = known.getMediaTypeRegistry();
    private final FileSettings settings;

    FileTypes(FileSettings settings) {
        this.settings = settings;
    }

    /** A type that is taken, or the sentence why there is none. */
    record Answer(String type, Optional<String> reason) {}

    /** @param name the right name */
    Answer of(Path file, String name) throws IOException {
        MediaType content = byContent(file);
        MediaType named = FileName.extension(name).isEmpty() ? content : byName(name);
        if (!taken(named)) {
            return refused("cases.files.type", name);
        }
        boolean zip = registry.isInstanceOf(named, MediaType.APPLICATION_ZIP) || SIGNED.containsValue(named);
        boolean agreed = agree(content, named) && (!zip || ZipMarks.agree(file.toFile(), named.toString()));
        return agreed ? new Answer(named.toString(), Optional.empty()) : refused("cases.files.mismatch", name);
    }

    private static Answer refused(String key, String name) {
        return new Answer("", Optional.of(Wording.of(key, name)));
    }

    /** The content says what the name says, or something more general, or another picture or film that is taken. */
    private boolean agree(MediaType content, MediaType named) {
        boolean zip = content.equals(MediaType.APPLICATION_ZIP)
                || registry.isInstanceOf(content, MediaType.APPLICATION_ZIP)
                || SIGNED.containsValue(content);
        return content.equals(named)
                || (SIGNED.containsValue(named) && zip)
                || (general(content) && registry.isInstanceOf(named, content))
                || (taken(content) && registry.isInstanceOf(content, named))
                || (taken(content) && taken(named) && kind(content).equals(kind(named)));
    }

    /** {@code application/octet-stream} stands above everything and says nothing. */
    private static boolean general(MediaType content) {
        return !content.equals(MediaType.OCTET_STREAM);
    }

    /** Pictures among themselves, sound and film among themselves; every other type alone. */
    private static String kind(MediaType type) {
        String word = type.getType();
        return word.equals("image")
                ? word
                : Set.of("audio", "video").contains(word) || SOUND_OR_FILM.contains(type.toString())
                        ? "film"
                        : type.toString();
    }

    private boolean taken(MediaType type) {
        return settings.types().contains(type.toString()) || settings.types().contains(type.getType() + "/*");
    }

    private MediaType byContent(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return basic(known.detect(content, new Metadata()));
        }
    }

    private MediaType byName(String name) throws IOException {
        MediaType signed = SIGNED.get(FileName.extension(name));
        if (signed != null) {
            return signed;
        }
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return basic(known.detect(null, named));
    }

    private MediaType basic(MediaType type) {
        return registry.normalize(type).getBaseType();
    }
}
