package lv.saimnieks.intake.mail;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import lv.saimnieks.complaint.people.SubmitterErased;
import lv.saimnieks.complaint.privacy.PersonalRecords;
import lv.saimnieks.shared.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of submitters as received: erased with who wrote them; that there was a letter, and what became of it, stays. */
@Component
class LetterRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final LetterRegister letters;

    LetterRecords(JdbcClient jdbc, LetterRegister letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    @Override
    public String label() {
        return Wording.of("intake.letters.records");
    }

    @Override
    public long count(Collection<String> numbers) {
        return ids(numbers).size();
    }

    private List<Long> ids(Collection<String> numbers) {
        return jdbc.sql("select id from mail_letter where number in (:numbers) and state <> 'ERASED' order by id")
                .param("numbers", numbers)
                .query(Long.class)
                .list();
    }

    /** Those of a case are erased when their sender's address is told: {@link #erase(SubmitterErased)}. */
    @Override
    public void erase(Collection<String> numbers) {}

    @EventListener
    void erase(SubmitterErased erased) {
        letters.erase(erased.number(), erased.email());
    }

    @Override
    public void export(String number, Sink sink) throws IOException {
        for (long id : ids(List.of(number))) {
            sink.add("vestules/" + id + ".eml", letters.original(id));
        }
    }
}
