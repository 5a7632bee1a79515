package lv.saimnieks.complaint.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.cases.timeline.CaseTimeline;
import lv.saimnieks.notification.MessageRegister;
import lv.saimnieks.shared.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The places below this domain, and its own tables, that hold data of submitters. */
@Configuration
class OwnRecords {

    /** Facts whose values people typed. */
    private static final Set<String> TYPED =
            Set.of("complaint.timeline.carriedOut", "complaint.timeline.forwarded", "complaint.timeline.rerouted");

    private final JdbcClient jdbc;

    OwnRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    PersonalRecords contactRecords() {
        return rows("contacts", "submission_submitter");
    }

    @Bean
    PersonalRecords textRecords() {
        return rows("texts", "submission_text");
    }

    private PersonalRecords rows(String label, String table) {
        String where = table + " where number in (:numbers)";
        return PersonalRecords.of(
                label,
                numbers -> jdbc.sql("select count(*) from " + where)
                        .param("numbers", numbers)
                        .query(Long.class)
                        .single(),
                numbers -> jdbc.sql("delete from " + where)
                        .param("numbers", numbers)
                        .update());
    }

    @Bean
    PersonalRecords fileRecords(CaseFiles files) {
        return new PersonalRecords() {
            @Override
            public String label() {
                return Wording.of("complaint.records.files");
            }

            @Override
            public long count(Collection<String> numbers) {
                return numbers.stream().mapToLong(n -> files.of(n).size()).sum();
            }

            @Override
            public void erase(Collection<String> numbers) {
                files.removeAll(numbers);
            }

            @Override
            public void export(String number, Sink sink) throws IOException {
                for (StoredFile file : files.of(number)) {
                    ByteArrayOutputStream content = new ByteArrayOutputStream();
                    files.write(file, content);
                    sink.add("faili/" + file.id() + "-" + file.name(), content.toByteArray());
                }
            }
        };
    }

    @Bean
    PersonalRecords messageRecords(MessageRegister messages) {
        return PersonalRecords.of("messages", messages::countOf, messages::forget);
    }

    @Bean
    PersonalRecords timelineRecords(CaseTimeline timeline) {
        return PersonalRecords.of(
                "timeline",
                numbers -> numbers.stream().mapToLong(timeline::size).sum(),
                numbers -> timeline.forgetWords(numbers, TYPED));
    }
}
