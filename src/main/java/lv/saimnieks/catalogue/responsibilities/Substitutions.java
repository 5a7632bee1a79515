package lv.saimnieks.catalogue.responsibilities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who acts for whom. */
public interface Substitutions extends JpaRepository<Substitution, Long> {

    @Query("""
            select s from Substitution s
            where s.userId in :people
              and s.validity.validFrom <= :day and (s.validity.validTo is null or s.validity.validTo >= :day)
            order by s.id""")
    List<Substitution> of(Collection<String> people, LocalDate day);

    List<Substitution> findByUserIdOrderById(String userId);

    List<Substitution> findAllByOrderById();

    List<Substitution> findAllByOrderByIdDesc();

    /** Whether any begins in (after, until] or ended in [after, until). */
    @Query("""
            select count(s) > 0 from Substitution s
            where (s.validity.validFrom > :after and s.validity.validFrom <= :until)
               or (s.validity.validTo >= :after and s.validity.validTo < :until)""")
    boolean turnedBetween(LocalDate after, LocalDate until);
}
