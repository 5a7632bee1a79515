package lv.saimnieks.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface MailRepository extends JpaRepository<Message, Long>, JpaSpecificationExecutor<Message> {

    boolean existsByFingerprint(String fingerprint);

    List<Message> findByNumberOrderById(String number);

    @Query("""
            select m.id from Message m
            where m.outcome = lv.saimnieks.notification.Outcome.QUEUED and m.nextAttemptAt <= :now
            order by m.nextAttemptAt, m.id
            """)
    List<Long> due(@Param("now") Instant now, Limit limit);

    /** Locks the message until the transaction ends; empty when another node has it. */
    @Query(nativeQuery = true, value = "select * from notification where id = :id for update skip locked")
    Optional<Message> lock(@Param("id") long id);
}
