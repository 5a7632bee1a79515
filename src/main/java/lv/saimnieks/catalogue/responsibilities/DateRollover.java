package lv.saimnieks.catalogue.responsibilities;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Up to which day it was looked whether responsibilities began or ended; one row. */
@Entity
@Table(name = "catalogue_day")
class DateRollover {

    static final int ONLY = 1;

    @Id
    private Integer id;

    private LocalDate checkedOn;

    protected DateRollover() {}

    DateRollover(LocalDate checkedOn) {
        this.id = ONLY;
        this.checkedOn = checkedOn;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    void move(LocalDate day) {
        checkedOn = day;
    }
}
