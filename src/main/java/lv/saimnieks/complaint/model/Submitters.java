package lv.saimnieks.complaint.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.saimnieks.shared.LatvianStems;
import lv.saimnieks.shared.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people behind submissions: the one place with their names and addresses, read by need and erased when due. */
@Repository
public class Submitters {

    private static final int SEARCH_CHARACTERS = 1000;
    private static final int FORMER_CHARACTERS = 2000;

    /**
     * How to reach a submitter, and the code with which they see how their submission fares.
     *
     * @param formerEmails addresses that were corrected, with commas; null where none was
     */
    public record Contact(
            String name,
            String email,
            String phone,
            String address,
            ReplyWay replyBy,
            String trackingCode,
            String formerEmails) {

        /** Whether an answer can reach the person by the way they chose. */
        public boolean reachable() {
            return switch (replyBy) {
                case EMAIL -> email != null;
                case POST -> address != null;
                case E_ADDRESS -> name != null;
                case IN_PERSON -> name != null || phone != null;
                case NONE -> false;
            };
        }
    }

    private final JdbcClient jdbc;

    Submitters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String number, Submitter submitter, String trackingCode) {
        jdbc.sql("""
                        insert into submission_submitter
                          (number, name, email, phone, address, reply_by, tracking_code, search_text)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(number, submitter.name(), submitter.email(), submitter.phone(), submitter.address())
                .params(submitter.replyBy().name(), trackingCode)
                .param(words(submitter.name(), submitter.email(), submitter.phone(), submitter.address()))
                .update();
    }

    private static String words(String... said) {
        return LatvianStems.column(SEARCH_CHARACTERS, said);
    }

    /** Empty when nobody is known any more. */
    public Optional<Contact> of(String number) {
        return jdbc.sql("select name, email, phone, address, reply_by, tracking_code, former_emails"
                        + " from submission_submitter where number = ?")
                .param(number)
                .query(Contact.class)
                .optional();
    }

    /** Whether a mail address is the one that the case knows; capitals make no other address. */
    public boolean writesFrom(String number, String address) {
        return of(number)
                .map(Contact::email)
                .filter(mail ->
                        mail.toLowerCase(Locale.ROOT).equals(address.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static String former(Contact before) {
        String all = Stream.of(before.formerEmails(), before.email())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : PlainText.cut(all, FORMER_CHARACTERS);
    }

    /** Another address to answer to; the one before stays known. */
    public void correct(String number, String email) {
        of(number)
                .ifPresent(c -> jdbc.sql(
                                "update submission_submitter set email = ?, search_text = ?, former_emails = ? where number = ?")
                        .params(email, words(c.name(), email, c.phone(), c.address()))
                        .params(former(c), number)
                        .update());
    }
}
