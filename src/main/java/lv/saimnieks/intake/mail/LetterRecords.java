package lv.saimnieks.intake.mail;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import lv.saimnieks.complaint.privacy.PersonalRecords;
import lv.saimnieks.shared.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters of submitters as received: erased with the case, so that only what became of a letter stays. */
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
        return jdbc.sql("select id from mail_letter where number in (:numbers) order by id")
                .param("numbers", numbers)
                .query(Long.class)
                .list();
    }

    @Override
    public void erase(Collection<String> numbers) {
        jdbc.sql(
                        "delete from mail_letter_part where letter_id in (select id from mail_letter where number in (:numbers))")
                .param("numbers", numbers)
                .update();
        jdbc.sql("""
                        update mail_letter set message_id = '', sender = null, reply_to = null, subject = '', size_bytes = 0,
                          detail = :mark where number in (:numbers)""")
                .param("mark", Wording.of("intake.letters.erased"))
                .param("numbers", numbers)
                .update();
    }

    @Override
    public void export(String number, Sink sink) throws IOException {
        for (long id : ids(List.of(number))) {
            sink.add("vestules/" + id + ".eml", letters.original(id));
        }
    }
}
