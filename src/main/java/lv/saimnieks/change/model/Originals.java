package lv.saimnieks.change.model;

import org.springframework.data.repository.Repository;

/** Requests as they were received; added to, never changed. */
public interface Originals extends Repository<Original, Long> {

    Original save(Original original);
}
