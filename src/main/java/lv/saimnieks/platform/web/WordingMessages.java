package lv.saimnieks.platform.web;

import java.util.Locale;
import java.util.MissingResourceException;
import lv.saimnieks.shared.Wording;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Templates and bean validation say what the message files of {@link Wording} say. */
@Component("messageSource")
class WordingMessages implements MessageSource {

    @Override
    public String getMessage(String code, Object[] values, String otherwise, Locale locale) {
        try {
            return getMessage(code, values, locale);
        } catch (NoSuchMessageException e) {
            return otherwise;
        }
    }

    @Override
    public String getMessage(String code, Object[] values, Locale locale) {
        try {
            return values == null ? Wording.of(code) : Wording.of(code, values);
        } catch (MissingResourceException e) {
            throw new NoSuchMessageException(code, locale);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, Locale locale) {
        if (resolvable.getCodes() != null) {
            for (String code : resolvable.getCodes()) {
                if (Wording.has(code)) {
                    return getMessage(code, resolvable.getArguments(), locale);
                }
            }
        }
        if (resolvable.getDefaultMessage() == null) {
            throw new NoSuchMessageException(String.valueOf(resolvable), locale);
        }
        return resolvable.getDefaultMessage();
    }
}
