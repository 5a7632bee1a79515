package lv.saimnieks.complaint.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.cases.CaseSummary;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.files.CaseFiles;
import lv.saimnieks.complaint.model.Submission;
import lv.saimnieks.complaint.model.SubmissionFinder;
import lv.saimnieks.complaint.people.PersonalData;
import lv.saimnieks.complaint.people.SubmissionSummary;
import lv.saimnieks.complaint.privacy.PersonalDataLooks;
import lv.saimnieks.complaint.privacy.PersonalDataLooks.LookWay;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Register;
import lv.saimnieks.shared.Wording;
import org.springframework.stereotype.Component;

/** Submissions as cases: what is told of them, who has a part in them. */
@Component
class SubmissionCases implements CaseType {

    private final SubmissionFinder finder;
    private final SubmissionDossiers dossiers;
    private final PersonalData personal;
    private final CaseFiles files;
    private final PersonalDataLooks looks;

    SubmissionCases(
            SubmissionFinder finder,
            SubmissionDossiers dossiers,
            PersonalData personal,
            CaseFiles files,
            PersonalDataLooks looks) {
        this.finder = finder;
        this.dossiers = dossiers;
        this.personal = personal;
        this.files = files;
        this.looks = looks;
    }

    @Override
    public Register register() {
        return Register.SUBMISSION;
    }

    @Override
    public String domain() {
        return "complaint";
    }

    @Override
    public Place place() {
        return new Place(SubmissionSummary.PATH, Wording.of("complaint.list.heading"));
    }

    /** Registrars see all of them, and so does who answers for personal data (PU2-18/I1). */
    @Override
    public Set<Role> readers() {
        return Set.of(Role.REGISTRAR, Role.DATA_PROTECTION_OFFICER);
    }

    @Override
    public Optional<String> receipts() {
        return Optional.of("select number, received_at, registered_at as noted_at from submission");
    }

    @Override
    public String registered() {
        return "select number, process_instance as instance, status = 'CLOSED' as closed from submission";
    }

    @Override
    public Optional<String> received() {
        return Optional.of("select c.number, c.received_at, t.item_code as item from submission c"
                + " left join submission_target t on t.submission_id = c.id");
    }

    @Override
    public CaseView view(String number, String user) {
        SubmissionDossier dossier = dossiers.open(number, user);
        Submission submission = dossier.submission();
        if (dossier.contact() != null || !dossier.texts().isEmpty()) {
            looks.add(List.of(number), user, LookWay.CASE);
            looks.add(dossier.merged(), user, LookWay.CASE);
        }
        return new CaseView(
                SubmissionSummary.of(submission),
                submission.processInstance(),
                submission.status().isOpen(),
                Map.of(
                        "dossier",
                        dossier,
                        "submission",
                        submission,
                        "files",
                        personal.mayRead(number, user) ? files.of(number) : List.of()));
    }

    /** Files are the submitter's own words, and their names may tell who that is. */
    @Override
    public boolean mayReadFiles(String number, String user) {
        boolean may = personal.mayRead(number, user);
        if (may) {
            looks.add(List.of(number), user, LookWay.FILE);
        }
        return may;
    }

    @Override
    public CaseSummary summary(String number) {
        return SubmissionSummary.of(finder.get(number));
    }
}
