package lv.saimnieks.notification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail servers as the application context would hand them out. */
final class MailServer {

    private MailServer() {}

    static JavaMailSenderImpl at(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }

    /** The only mail server there is; none when null. */
    static ObjectProvider<JavaMailSender> of(JavaMailSender server) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (server != null) {
            beans.addBean("mailSender", server);
        }
        return beans.getBeanProvider(JavaMailSender.class);
    }
}
