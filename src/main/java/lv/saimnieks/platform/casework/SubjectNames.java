package lv.saimnieks.platform.casework;

/** Names of what cases are about, told by whoever keeps the catalogue. */
public interface SubjectNames {

    /**
     * The subject with a name beside each code.
     *
     * @param subject codes joined by {@code ", "}, or other words, which stay as they are
     */
    String named(String subject);
}
