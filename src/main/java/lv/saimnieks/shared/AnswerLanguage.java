package lv.saimnieks.shared;

/**
 * In which language {@link Wording} speaks on this thread: Latvian, unless the answer at hand goes to a reader who asked
 * for English. No other thread inherits it, so that what background work writes stays Latvian; what is stored or handed
 * over for keeping is made within {@link #latvian()}. Use with try-with-resources.
 */
public final class AnswerLanguage implements AutoCloseable {

    private static final ThreadLocal<Boolean> ENGLISH = new ThreadLocal<>();

    private final Boolean before = ENGLISH.get();

    private AnswerLanguage() {}

    /** English until closed, where there are English words. */
    public static AnswerLanguage english() {
        AnswerLanguage language = new AnswerLanguage();
        ENGLISH.set(Boolean.TRUE);
        return language;
    }

    /** Latvian until closed, whoever asked. */
    public static AnswerLanguage latvian() {
        AnswerLanguage language = new AnswerLanguage();
        ENGLISH.remove();
        return language;
    }

    static boolean isEnglish() {
        return ENGLISH.get() != null;
    }

    /** Back to what it was. */
    @Override
    public void close() {
        if (before == null) {
            ENGLISH.remove();
        } else {
            ENGLISH.set(before);
        }
    }
}
