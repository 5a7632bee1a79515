package lv.saimnieks.support.training;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The register of trainings, and how one is planned. */
@Service
public class Trainings {

    public Optional<Training> find(String code) {
        return Optional.empty();
    }

    /** Those that are not cancelled, the newest first. */
    public List<Training> usable() {
        return List.of();
    }
}
