package lv.saimnieks.catalogue.responsibilities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who acts for whom. */
public interface Substitutions extends JpaRepository<Substitution, Long> {

    @Query(nativeQuery = true, value = """
            select * from catalogue_substitution
            where user_id in (:people) and valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by id""")
    List<Substitution> of(Collection<String> people, LocalDate day);

    /** Those of the person, and those in which the person acts for another. */
    @Query(nativeQuery = true, value = """
            select * from catalogue_substitution where user_id = :person or substitute_id = :person order by id""")
    List<Substitution> concerning(String person);

    List<Substitution> findByGivenUserIdOrderById(String userId);

    List<Substitution> findAllByOrderById();

    List<Substitution> findAllByOrderByIdDesc();

    /** Whether any begins in (after, until] or ended in [after, until). */
    @Query(nativeQuery = true, value = """
            select count(*) > 0 from catalogue_substitution
            where (valid_from > :after and valid_from <= :until) or (valid_to >= :after and valid_to < :until)""")
    boolean turnedBetween(LocalDate after, LocalDate until);
}
