package lv.saimnieks.change;

import org.springframework.data.repository.Repository;

/** Requests as they were received; added to, never changed. */
interface Originals extends Repository<Original, Long> {

    Original save(Original original);
}
