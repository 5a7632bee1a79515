package lv.saimnieks.intake.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code saimnieks.mailbox.*}.
 *
 * @param url {@code imaps://mail.example.org}, with a port if it is another one; no mail box when unset
 * @param address of the box; the user where that is an address
 * @param folder of the box that is read
 * @param largest letters above this are registered without being fetched
 */
@ConfigurationProperties("saimnieks.mailbox")
record MailboxSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String address,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("50MB") DataSize largest) {}
