package lv.saimnieks.intake.web;

import lv.saimnieks.platform.Institution;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What the frame of public pages knows; in templates {@code ${@citizen.href('/statuss')}}. */
@Component("citizen")
class Citizen {

    static final String ENGLISH = "lang=en";

    private final Institution institution;

    Citizen(Institution institution) {
        this.institution = institution;
    }

    /** The language of this answer, {@code lv} or {@code en}. */
    public String lang() {
        return Wording.of("intake.frame.language");
    }

    public Institution institution() {
        return institution;
    }

    /** The institution's name in the language of this answer. */
    public String name() {
        return lang().equals("en") ? institution.nameInEnglish() : institution.name();
    }

    /** The address of a public page in the language of this answer. */
    public String href(String path) {
        return lang().equals("en") ? path + "?" + ENGLISH : path;
    }

    /** The address of the same page in the other language. */
    public String other(String path) {
        return lang().equals("en") ? path : path + "?" + ENGLISH;
    }
}
