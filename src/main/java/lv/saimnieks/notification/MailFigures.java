package lv.saimnieks.notification;

import lv.saimnieks.platform.metrics.Figure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator watches of the mail: what waits, for how long, and what was given up. */
@Configuration
class MailFigures {

    @Bean
    Figure mails() {
        return new Figure("saimnieks.mails", "Mails that wait, wait for the mail of the day, or were given up", """
                select lower(outcome) outcome, count(*) figure from notification
                where outcome in ('QUEUED', 'GATHERED', 'FAILED', 'NO_ADDRESS') group by outcome""");
    }

    @Bean
    Figure oldestMail() {
        return new Figure(
                "saimnieks.mails.oldest",
                "Age in seconds of the oldest mail that waits for an attempt",
                "select min(created_at) figure from notification where outcome = 'QUEUED'");
    }
}
