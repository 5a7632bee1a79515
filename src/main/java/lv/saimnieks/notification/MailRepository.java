package lv.saimnieks.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface MailRepository extends JpaRepository<Message, Long>, JpaSpecificationExecutor<Message> {

    List<Message> findByWrittenNumberOrderById(String number);

    List<Message> findByWrittenNumberIn(Collection<String> numbers);

    Optional<Message> findByWrittenFingerprint(String fingerprint);

    long countByOutcomeAndWrittenCreatedAtAfter(Outcome outcome, Instant after);

    /**
     * Locks messages that are due until the transaction ends, without those that another node has.
     *
     * @param after only with a higher id than this
     */
    @Query(nativeQuery = true, value = """
            select * from notification where outcome = 'QUEUED' and next_attempt_at <= :now and id > :after
            order by id fetch first :most rows only for update skip locked
            """)
    List<Message> lockDue(@Param("now") Instant now, @Param("after") long after, @Param("most") int most);

    /** Locks what waits for the mail of the day, by recipient and case, without what another node has. */
    @Query(nativeQuery = true, value = """
            select * from notification where outcome = 'GATHERED' order by recipient, number, id
            for update skip locked
            """)
    List<Message> lockGathered();

    /** Locks the message until the transaction ends; empty when another node has it. */
    @Query(nativeQuery = true, value = "select * from notification where id = :id for update skip locked")
    Optional<Message> lock(@Param("id") long id);
}
