package lv.saimnieks.notification.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.saimnieks.notification.NotificationSettings;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * Text templates: the parts of a mail within the frame that all share ({@link MailParts}, {@code mail/frame.txt}), or a
 * whole letter: the first line is the subject, the rest the body. {@code [(${title})]} shows a fact. The institution's
 * own folder goes before the class path, for the frame too. A template that is missing or wrong never stops a case: the
 * next one down is used, at last a plain list of the facts, and the log says what is wrong.
 */
@Component
public class MessageTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTemplates.class);
    private static final String FRAME = "frame";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

    /** The application's own templates, which never change while it runs. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private final Path folder;
    private final TemplateEngine engine = textEngine();

    MessageTemplates(NotificationSettings settings) {
        this.folder = settings.templates();
    }

    public RenderedText render(@Nullable String template, Map<String, String> facts) {
        if (template == null || !NAME.matcher(template).matches()) {
            LOG.error("Message template name {} is not allowed", template);
            return plain(facts);
        }
        return own(template)
                .flatMap(text -> tryRender(template + " in " + folder, () -> renderText(text, facts)))
                .or(() -> builtIn(template).flatMap(text -> tryRender(template, () -> renderText(text, facts))))
                .orElseGet(() -> plain(facts));
    }

    private static Optional<RenderedText> tryRender(String name, Supplier<RenderedText> rendering) {
        try {
            return Optional.of(rendering.get());
        } catch (RuntimeException e) {
            LOG.error("Message template {} is wrong: {}", name, e.getMessage());
            return Optional.empty();
        }
    }

    private RenderedText renderText(String template, Map<String, String> facts) {
        String text = template.replace("\uFEFF", "").stripLeading();
        Context context = new Context(Locale.forLanguageTag("lv"));
        facts.forEach(context::setVariable);
        if (!MailParts.areIn(text)) {
            return letter(text, context);
        }
        context.setVariable("mail", MailParts.of(text).filled(part -> engine.process(part, context), facts));
        return own(FRAME)
                .flatMap(frame -> tryRender(FRAME + " in " + folder, () -> letter(frame, context)))
                .orElseGet(() -> letter(builtIn(FRAME).orElseThrow(), context));
    }

    private RenderedText letter(String text, Context context) {
        String[] parts = text.split("\\R", 2);
        String subject = engine.process(parts[0], context);
        String body = engine.process(parts.length > 1 ? parts[1] : "", context);
        if (subject.isBlank() || body.isBlank()) {
            throw new IllegalArgumentException("the subject (first line) or the body is empty");
        }
        return new RenderedText(subject, body);
    }

    private Optional<String> own(String template) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(template + ".txt");
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            LOG.error("Message template {} cannot be read as UTF-8 text: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static Optional<String> builtIn(String template) {
        String text = READ.computeIfAbsent(template, MessageTemplates::read);
        if (text == null) {
            LOG.error("Message template {} is missing", template);
        }
        return Optional.ofNullable(text);
    }

    private static @Nullable String read(String template) {
        ClassPathResource resource = new ClassPathResource("templates/mail/" + template + ".txt");
        try (InputStream in = resource.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return null;
        }
    }

    private static RenderedText plain(Map<String, String> facts) {
        String number = facts.getOrDefault("number", "");
        String list = facts.values().stream().collect(Collectors.joining("\n"));
        return new RenderedText(
                Wording.of("notification.MessageTemplates.plain", number),
                Wording.of("notification.MessageTemplates.plainBody", number, list));
    }

    private static TemplateEngine textEngine() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCacheable(true); // by the text itself, so that an edited template is another one
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
