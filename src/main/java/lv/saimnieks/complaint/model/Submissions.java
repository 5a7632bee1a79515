package lv.saimnieks.complaint.model;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The register of submissions. */
public interface Submissions extends Repository<Submission, Long> {

    Submission save(Submission submission);

    Optional<Submission> findByNumber(String number);

    Optional<Submission> findByQuestionQuestionToken(String token);
}
