package lv.saimnieks.catalogue.responsibilities;

import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.platform.Role;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who holds which role for what. */
public interface Assignments extends JpaRepository<Assignment, Long> {

    /** Every one, whatever its dates: those for an item first, then those for the institution. */
    @Query(nativeQuery = true, value = """
            select * from catalogue_assignment order by case when item_code is null then 1 else 0 end, id""")
    List<Assignment> inOrder();

    /** Of an item and of the institution, whatever their dates. */
    @Query(nativeQuery = true, value = """
            select * from catalogue_assignment where item_code is null or item_code = :code
            order by case when item_code is null then 1 else 0 end, id""")
    List<Assignment> concerning(String code);

    List<Assignment> findByHeldItemCodeIsNullOrderById();

    List<Assignment> findByHeldUserIdOrderById(String userId);

    List<Assignment> findByHeldRole(Role role);

    @Query(nativeQuery = true, value = "select distinct user_id from catalogue_assignment order by user_id")
    List<String> people();

    /** Whether any begins in (after, until] or ended in [after, until). */
    @Query(nativeQuery = true, value = """
            select count(*) > 0 from catalogue_assignment
            where (valid_from > :after and valid_from <= :until) or (valid_to >= :after and valid_to < :until)""")
    boolean turnedBetween(LocalDate after, LocalDate until);
}
