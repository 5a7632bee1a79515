package lv.saimnieks.change.calendar;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lv.saimnieks.catalogue.Catalogue;
import lv.saimnieks.change.calendar.Board.Wanted;
import lv.saimnieks.change.people.ChangeAccess;
import lv.saimnieks.platform.PersonChanged;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Sha256;
import lv.saimnieks.shared.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses for calendars outside. Whoever has the address reads what its owner may see at that moment, so an owner
 * who left or has no role gives nothing; nobody can read the address here again, as only its sum is kept.
 */
@Service
@Transactional
public class Feeds {

    private static final int SECRET_BYTES = 32;
    private static final int MOST = 20;
    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 366;

    private final JdbcClient jdbc;
    private final PlannedWorks works;
    private final ChangeAccess access;
    private final Users users;
    private final Catalogue catalogue;
    private final Clock clock;
    private final String baseUrl;
    private final SecureRandom random = new SecureRandom();

    Feeds(
            JdbcClient jdbc,
            PlannedWorks works,
            ChangeAccess access,
            Users users,
            Catalogue catalogue,
            Clock clock,
            @Value("${saimnieks.base-url}") String baseUrl) {
        this.jdbc = jdbc;
        this.works = works;
        this.access = access;
        this.users = users;
        this.catalogue = catalogue;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** The addresses of a person that are in force, the newest first. */
    @Transactional(readOnly = true)
    public List<Feed> of(String owner) {
        return jdbc.sql("select * from change_calendar_feed where owner = ? and revoked_at is null order by id desc")
                .param(owner)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Makes an address.
     *
     * @param item code of a service or resource; null for the owner's own work
     * @return the address, which is never shown again
     */
    public String create(String owner, @Nullable String item) {
        access.requireMayStart(owner);
        if (item != null && catalogue.find(item).isEmpty()) {
            throw Refusal.invalid("item", Wording.of("change.Feeds.item"));
        }
        if (of(owner).size() >= MOST) {
            throw Refusal.invalid("item", Wording.of("change.Feeds.many", MOST));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("insert into change_calendar_feed (token_sum, owner, item_code, created_at) values (?, ?, ?, ?)")
                .params(Sha256.of(token), owner)
                .param(item)
                .param(now())
                .update();
        return baseUrl + "/kalendars/" + token + ".ics";
    }

    /** @throws Refusal when it is not the person's own */
    public void revoke(long id, String owner) {
        int revoked = jdbc.sql(
                        "update change_calendar_feed set revoked_at = ? where id = ? and owner = ? and revoked_at is null")
                .params(now(), id, owner)
                .update();
        if (revoked == 0) {
            throw Refusal.missing(Wording.of("change.Feeds.revoke"));
        }
    }

    /** Whoever gets the id of a person who left gets none of their addresses. */
    @EventListener(condition = "#change.gone()")
    public void on(PersonChanged change) {
        jdbc.sql("update change_calendar_feed set revoked_at = ? where owner = ? and revoked_at is null")
                .params(now(), change.userId())
                .update();
    }

    /** The calendar of an address; empty when there is none, it was revoked, or its owner may not see changes now. */
    public Optional<String> calendar(String token) {
        return jdbc.sql("select * from change_calendar_feed where token_sum = ? and revoked_at is null")
                .param(Sha256.of(token))
                .query((row, n) -> read(row))
                .optional()
                .filter(f -> users.exists(f.owner()) && access.mayStart(f.owner()))
                .map(this::calendar);
    }

    private String calendar(Feed feed) {
        jdbc.sql("update change_calendar_feed set read_at = ? where id = ?")
                .params(now(), feed.id())
                .update();
        LocalDate today = LocalDate.now(clock);
        Wanted wanted = feed.item() == null ? new Wanted(null, feed.owner()) : new Wanted(feed.item(), null);
        List<PlannedWork> shown =
                works.seenBy(feed.owner(), new Days(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD))).stream()
                        .filter(wanted::fits)
                        .toList();
        String name = feed.item() == null ? Wording.of("change.Feeds.own") : Wording.of("change.Feeds.of", feed.item());
        return FeedText.of(name, shown, clock.instant(), baseUrl);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Feed read(ResultSet row) throws SQLException {
        return new Feed(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("item_code"),
                row.getTimestamp("created_at").toInstant(),
                moment(row.getTimestamp("read_at")),
                moment(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
