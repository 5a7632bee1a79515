package lv.saimnieks.cases.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The virus scanner that looks at every file before it is kept: a ClamAV daemon, spoken to over TCP.
 *
 * @param host empty: no file is scanned
 * @param timeout how long it may take to connect, and to answer
 */
@ConfigurationProperties("saimnieks.files.antivirus")
record AntivirusSettings(
        @DefaultValue("") String host,
        @DefaultValue("3310") int port,
        @DefaultValue("30s") Duration timeout) {}
