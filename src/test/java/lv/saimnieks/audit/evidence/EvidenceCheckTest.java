package lv.saimnieks.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.saimnieks.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to change an evidence file is seen and named; what could harm is refused. */
class EvidenceCheckTest {

    @TempDir
    Path folder;

    private final KnownKeys known = Zips.nobody();
    private EvidenceSettings settings;
    private SigningKey key;
    private EvidenceCheck check;
    private byte[] genuine;

    @BeforeEach
    void makeOne() throws IOException {
        settings = Zips.settings(folder);
        key = Zips.key(settings, known);
        trust(key, false);
        check = new EvidenceCheck(known, settings);
        genuine = signed(key);
    }

    private void trust(SigningKey one, boolean withdrawn) {
        when(known.all())
                .thenReturn(List.of(new KnownKeys.Key(one.fingerprint(), one.publicPem(), Instant.EPOCH, withdrawn)));
    }

    private static byte[] signed(SigningKey key) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SignedZip zip = new SignedZip(out, key, Instant.parse("2026-11-02T08:00:00Z"));
        zip.add("lieta.json", "{\"lieta\":\"ĀŽ\"}".getBytes(StandardCharsets.UTF_8));
        zip.add(
                EvidenceWriter.EXPORT,
                "{\"number\":\"IZM-2026-000001\",\"exportedAt\":\"2026-11-23T08:00:00Z\"}"
                        .getBytes(StandardCharsets.UTF_8));
        zip.add("modeli/change.v1.bpmn", "<x/>".getBytes(StandardCharsets.UTF_8));
        zip.finish();
        return out.toByteArray();
    }

    private CheckResult verdict(byte[] file) {
        try {
            return check.check(Files.write(folder.resolve("file.zip"), file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CheckResult verdict(Map<String, byte[]> files) {
        return verdict(Zips.of(files));
    }

    private void refused(byte[] file, String words) {
        assertThatThrownBy(() -> verdict(file)).isInstanceOf(Refusal.class).hasMessageContaining(words);
    }

    @Test
    @DisplayName("an untouched file is genuine, also when packed anew, and tells what it is of")
    void genuine() {
        assertThat(verdict(genuine).kind()).isEqualTo(CheckResult.Kind.GENUINE);
        assertThat(verdict(genuine).export()).containsEntry("number", "IZM-2026-000001");
        Map<String, byte[]> repacked = new LinkedHashMap<>();
        repacked.put("modeli/", new byte[0]);
        repacked.putAll(Zips.open(genuine));
        assertThat(verdict(repacked).kind()).isEqualTo(CheckResult.Kind.GENUINE);
    }

    @Test
    @DisplayName("one byte changed in any entry is seen, and the entry named")
    void oneByte() {
        for (String name : Zips.open(genuine).keySet()) {
            Map<String, byte[]> files = Zips.open(genuine);
            files.get(name)[3] ^= 1;
            CheckResult verdict = verdict(files);
            if (name.equals(SignedZip.SUMS) || name.equals(SignedZip.SIGNATURE)) {
                assertThat(verdict.kind()).as(name).isIn(CheckResult.Kind.BAD_SIGNATURE, CheckResult.Kind.NOT_EVIDENCE);
            } else {
                assertThat(verdict.kind()).as(name).isEqualTo(CheckResult.Kind.CHANGED);
                assertThat(verdict.changed()).containsExactly(name);
                assertThat(verdict.export().isEmpty()).isEqualTo(name.equals(EvidenceWriter.EXPORT));
            }
        }
    }

    @Test
    @DisplayName("a byte changed anywhere in the ZIP itself is never taken for genuine with other contents")
    void anyByteOfTheZip() {
        for (int i = 0; i < genuine.length; i += 3) {
            byte[] file = genuine.clone();
            file[i] ^= 0x10;
            try {
                if (verdict(file).kind() == CheckResult.Kind.GENUINE) {
                    Map<String, byte[]> read = Zips.open(file);
                    Zips.open(genuine)
                            .forEach((name, content) ->
                                    assertThat(read.get(name)).isEqualTo(content));
                }
            } catch (Refusal refusal) {
                assertThat(refusal.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    @DisplayName("added and missing files are named")
    void addedAndMissing() {
        Map<String, byte[]> files = Zips.open(genuine);
        files.remove("lieta.json");
        files.put("pielikums.txt", new byte[] {1});
        CheckResult verdict = verdict(files);
        assertThat(verdict.kind()).isEqualTo(CheckResult.Kind.CHANGED);
        assertThat(verdict.missing()).containsExactly("lieta.json");
        assertThat(verdict.added()).containsExactly("pielikums.txt");
    }

    @Test
    @DisplayName("another installation's file is said to be foreign; with our key put in, its signature does not fit")
    void anotherInstallation() throws IOException {
        SigningKey other = Zips.key(Zips.settings(folder.resolve("other")), Zips.nobody());
        byte[] foreign = signed(other);
        assertThat(verdict(foreign).kind()).isEqualTo(CheckResult.Kind.FOREIGN);
        assertThat(verdict(foreign).fingerprint()).isEqualTo(other.fingerprint());
        assertThat(verdict(foreign).export()).isEmpty();
        Map<String, byte[]> pretending = Zips.open(foreign);
        pretending.put(SignedZip.KEY, key.publicPem().getBytes(StandardCharsets.US_ASCII));
        assertThat(verdict(pretending).kind()).isEqualTo(CheckResult.Kind.BAD_SIGNATURE);
    }

    @Test
    @DisplayName("a signature swapped, cut or taken away does not fit")
    void signatures() throws IOException {
        for (byte[] signature :
                List.of(new byte[0], new byte[64], new byte[63], "nav".getBytes(StandardCharsets.UTF_8))) {
            Map<String, byte[]> files = Zips.open(genuine);
            files.put(SignedZip.SIGNATURE, signature);
            assertThat(verdict(files).kind()).isEqualTo(CheckResult.Kind.BAD_SIGNATURE);
        }
        Map<String, byte[]> files = Zips.open(genuine);
        files.remove(SignedZip.SIGNATURE);
        assertThat(verdict(files).kind()).isEqualTo(CheckResult.Kind.BAD_SIGNATURE);
    }

    @Test
    @DisplayName("an old key still verifies; a withdrawn one is said to be withdrawn")
    void oldKeys() throws IOException {
        SigningKey next = Zips.key(Zips.settings(folder.resolve("next")), Zips.nobody());
        when(known.all())
                .thenReturn(List.of(
                        new KnownKeys.Key(next.fingerprint(), next.publicPem(), Instant.EPOCH, false),
                        new KnownKeys.Key(key.fingerprint(), key.publicPem(), Instant.EPOCH, false)));
        assertThat(verdict(genuine).kind()).isEqualTo(CheckResult.Kind.GENUINE);
        trust(key, true);
        assertThat(verdict(genuine).kind()).isEqualTo(CheckResult.Kind.WITHDRAWN);
    }

    @Test
    @DisplayName("what is no evidence file is said to be none")
    void notEvidence() {
        assertThat(verdict(Map.of("a.txt", new byte[] {1})).kind()).isEqualTo(CheckResult.Kind.NOT_EVIDENCE);
        assertThat(verdict(Map.of(SignedZip.SUMS, "nekas".getBytes(StandardCharsets.UTF_8)))
                        .kind())
                .isEqualTo(CheckResult.Kind.NOT_EVIDENCE);
        refused(new byte[0], "tukšs");
        refused("Tas ir teksts".getBytes(StandardCharsets.UTF_8), "nav ZIP");
        refused(Arrays.copyOf(genuine, genuine.length / 2), "bojāts");
        refused("PK\3\4 un vairs nekas".getBytes(StandardCharsets.UTF_8), "bojāts");
    }

    @Test
    @DisplayName("too large, too many files and a ZIP bomb are refused with the limit")
    void limits() {
        byte[] noise = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        refused(Zips.of(Map.of("a", noise)), "līdz 2 MB");
        refused(Zips.of(Map.of("bumba", new byte[60 * 1024 * 1024])), "līdz 8 MB");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            many.put("f" + i, new byte[0]);
        }
        refused(Zips.of(many), "līdz 50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../arpus.txt", "/etc/passwd", "C:\\x.txt", "a/../../b", "a\\..\\b", "a//b", "", "a\nb"})
    @DisplayName("names that lead out of the folder or deceive the eye are refused")
    void names(String name) {
        Map<String, byte[]> files = Zips.open(genuine);
        files.put(name, new byte[] {1});
        refused(Zips.of(files), name.isEmpty() ? "" : "neatļautu nosaukumu");
    }

    @Test
    @DisplayName("one name twice, and a ZIP that shows different readers different things, are refused")
    void twoFaces() {
        Map<String, byte[]> files = Zips.open(genuine);
        files.put("lieta.jsox", "viltots".getBytes(StandardCharsets.UTF_8));
        byte[] twice = new String(Zips.of(files), StandardCharsets.ISO_8859_1)
                .replace("lieta.jsox", "lieta.json")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(twice, "lieta.json");
        // a second ZIP's directory at the end: readers from the beginning still see the first one's files
        byte[] other = Zips.of(Map.of("cits.txt", new byte[] {1}));
        byte[] joined = Arrays.copyOf(genuine, genuine.length + other.length);
        System.arraycopy(other, 0, joined, genuine.length, other.length);
        assertThatThrownBy(() -> verdict(joined)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("bytes behind the file, or the file twice, are refused")
    void behind() {
        ByteBuffer twice = ByteBuffer.allocate(genuine.length * 2).put(genuine).put(genuine);
        refused(twice.array(), "Aiz faila beigām");
        refused(Arrays.copyOf(genuine, genuine.length + 1000), "Aiz faila beigām");
    }
}
