package lv.saimnieks.intake.web;

import lv.saimnieks.cases.files.FileSettings;
import lv.saimnieks.platform.Institution;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** What the frame and the forms of public pages know; in templates {@code ${@citizen.href('/statuss')}}. */
@Component("citizen")
class Citizen {

    static final String ENGLISH = "lang=en";

    private final Institution institution;
    private final IntakeSettings settings;
    private final FileSettings files;

    Citizen(Institution institution, IntakeSettings settings, FileSettings files) {
        this.institution = institution;
        this.settings = settings;
        this.files = files;
    }

    /** The language of this answer, {@code lv} or {@code en}. */
    public String lang() {
        return Wording.of("intake.frame.language");
    }

    public Institution institution() {
        return institution;
    }

    /** Most characters of a text. */
    public int longest() {
        return settings.longestText();
    }

    /** How many files and how large. */
    public FileSettings files() {
        return files;
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
