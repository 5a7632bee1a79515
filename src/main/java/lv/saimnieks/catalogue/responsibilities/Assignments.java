package lv.saimnieks.catalogue.responsibilities;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who holds which role for what. */
public interface Assignments extends JpaRepository<Assignment, Long> {

    @Query("""
            select a from Assignment a
            where a.validity.validFrom <= :day and (a.validity.validTo is null or a.validity.validTo >= :day)
            order by case when a.itemCode is null then 1 else 0 end, a.id""")
    List<Assignment> on(LocalDate day);

    /** Every one, whatever its dates: those for an item first, then those for the institution. */
    @Query("select a from Assignment a order by case when a.itemCode is null then 1 else 0 end, a.id")
    List<Assignment> inOrder();

    /** Of an item and of the institution, whatever their dates. */
    @Query("""
            select a from Assignment a where a.itemCode is null or a.itemCode = :code
            order by case when a.itemCode is null then 1 else 0 end, a.id""")
    List<Assignment> concerning(String code);

    List<Assignment> findByItemCodeIsNullOrderById();

    List<Assignment> findByUserIdOrderById(String userId);

    @Query("select distinct a.userId from Assignment a order by a.userId")
    List<String> people();

    /** Whether any begins in (after, until] or ended in [after, until). */
    @Query("""
            select count(a) > 0 from Assignment a
            where (a.validity.validFrom > :after and a.validity.validFrom <= :until)
               or (a.validity.validTo >= :after and a.validity.validTo < :until)""")
    boolean turnedBetween(LocalDate after, LocalDate until);
}
