package lv.saimnieks.audit.operations;

import java.time.Clock;
import java.time.ZoneOffset;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes of auditors on entries of the operation log; every note is kept, the last one is shown. */
@Service
@Transactional
class Annotations {

    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Annotations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal when the note is empty or too long */
    void add(String entry, String note, String person) {
        String text = note == null ? "" : note.strip();
        Problems problems = new Problems();
        problems.required("text", Wording.of("operations.csv.annotation"), text, LONGEST);
        problems.refuse();
        jdbc.sql("insert into audit_annotation (entry_id, note, person, at) values (:entry, :note, :person, :at)")
                .param("entry", entry)
                .param("note", text)
                .param("person", person)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
