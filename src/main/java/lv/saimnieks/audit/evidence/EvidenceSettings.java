package lv.saimnieks.audit.evidence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code saimnieks.evidence.*}.
 *
 * @param key file with the private key that signs, PKCS#8 PEM, Ed25519; made at the first start where it is missing, but
 *     never in production
 * @param withdrawn fingerprints of keys that are not to be trusted any more
 * @param directory where background jobs keep their files; shared by all nodes of a cluster
 * @param retention how long a job's file is kept after it was made
 * @param archiveBefore how long before the engine forgets a case its evidence file is made and kept for good
 * @param maxCases how many cases one job may take
 * @param maxUpload largest file that is checked
 * @param maxUnpacked how large the contents of a checked file may be all together
 * @param maxEntries how many files a checked file may hold
 */
@ConfigurationProperties("saimnieks.evidence")
record EvidenceSettings(
        @DefaultValue("./data/evidence-key.pem") Path key,
        @DefaultValue Set<String> withdrawn,
        @DefaultValue("./data/evidence") Path directory,
        @DefaultValue("30d") Duration retention,
        @DefaultValue("90d") Duration archiveBefore,
        @DefaultValue("5000") int maxCases,
        @DefaultValue("50MB") DataSize maxUpload,
        @DefaultValue("500MB") DataSize maxUnpacked,
        @DefaultValue("6000") int maxEntries) {}
