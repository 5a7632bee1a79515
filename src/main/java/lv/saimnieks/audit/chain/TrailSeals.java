package lv.saimnieks.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.audit.evidence.SigningKey;
import lv.saimnieks.shared.Latvian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the end of the chain once a day, when the day before is over and what was still going on then is committed. */
@Component
class TrailSeals {

    /** How long after midnight in Riga a day is sealed. */
    static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private static final String ALL = "select * from trail_seal order by sealed_day";

    private final JdbcClient jdbc;
    private final TrailChain chain;
    private final SigningKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrailSeals(
            JdbcClient jdbc, TrailChain chain, SigningKey key, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.chain = chain;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A day that is sealed.
     *
     * @param day the last day that is over, in Riga
     * @param lastSeq how many links the chain had
     * @param sum of the chain
     * @param previous the day sealed before; null for the first
     * @param fingerprint of the key that signed
     * @param signature in Base64
     */
    record Seal(LocalDate day, long lastSeq, String sum, LocalDate previous, String fingerprint, String signature) {

        /** What is signed. */
        String text() {
            return "saimnieks-trail-1 %s %d %s %s".formatted(day, lastSeq, sum, previous == null ? "-" : previous);
        }

        /** Text, key and signature in one line. */
        String line() {
            return text() + " " + fingerprint + " " + signature;
        }
    }

    /** Seals the day before, if it is over and not sealed yet; days on which nothing ran are sealed with it. */
    void seal() {
        LocalDate day = lastOver();
        if (newest().filter(s -> !s.day().isBefore(day)).isPresent()) {
            return;
        }
        chain.takeIn(true);
        transaction.executeWithoutResult(t -> {
            TrailChain.Head head = chain.lock();
            Optional<Seal> before = newest();
            if (head.seq() > 0 && before.filter(s -> !s.day().isBefore(day)).isEmpty()) {
                keep(day, head, before.map(Seal::day).orElse(null));
            }
        });
    }

    private void keep(LocalDate day, TrailChain.Head head, LocalDate previous) {
        Seal bare = new Seal(day, head.seq(), head.sum(), previous, key.fingerprint(), "");
        byte[] signature = key.sign(bare.text().getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        insert into trail_seal
                          (sealed_day, last_seq, chain_sum, previous_day, sealed_at, fingerprint, signature)
                        values (:day, :seq, :sum, cast(:previous as date), :at, :key, :signature)""")
                .param("day", day)
                .param("seq", head.seq())
                .param("sum", head.sum())
                .param("previous", previous)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", key.fingerprint())
                .param("signature", Base64.getEncoder().encodeToString(signature))
                .update();
    }

    /** The last day that can be sealed by now. */
    LocalDate lastOver() {
        return LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), Latvian.ZONE)
                .minusDays(1);
    }

    private Optional<Seal> newest() {
        List<Seal> all = read(ALL + " desc limit 1");
        return all.stream().findFirst();
    }

    /** All seals, the oldest first. */
    List<Seal> all() {
        return read(ALL);
    }

    private List<Seal> read(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> new Seal(
                        row.getObject("sealed_day", LocalDate.class),
                        row.getLong("last_seq"),
                        row.getString("chain_sum"),
                        row.getObject("previous_day", LocalDate.class),
                        row.getString("fingerprint"),
                        row.getString("signature")))
                .list();
    }
}
