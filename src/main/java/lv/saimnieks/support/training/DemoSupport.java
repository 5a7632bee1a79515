package lv.saimnieks.support.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import lv.saimnieks.platform.Role;
import lv.saimnieks.platform.Users;
import lv.saimnieks.shared.csv.CsvFile;
import lv.saimnieks.shared.csv.CsvFile.Line;
import lv.saimnieks.shared.input.Problems;
import lv.saimnieks.support.consultation.Consultations;
import lv.saimnieks.support.material.Topic;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills empty registers with consultations and trainings of the demo institution from the files under {@code demo/}; one
 * training is to come, one was held. Nobody is sent anything.
 */
@Component
@Profile("!prod")
@Order(120)
class DemoSupport implements ApplicationRunner {

    private static final int MOST_LINES = 100;
    private static final String FROM = "saimnieks@localhost";

    private final Consultations consultations;
    private final TrainingRows rows;
    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;

    DemoSupport(Consultations consultations, TrainingRows rows, JdbcClient jdbc, Users users, Clock clock) {
        this.consultations = consultations;
        this.rows = rows;
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (isEmpty("support_consultation")) {
            String manager = users.holders(Role.SERVICE_PORTFOLIO_MANAGER).get(0);
            read(
                    "support-consultations",
                    List.of("topic", "asker", "outside", "channel", "daysAgo", "minutes", "question", "answer"),
                    List.of("item"),
                    line -> consultations.add(consultation(line), manager));
        }
        if (isEmpty("support_training")) {
            read(
                    "support-trainings",
                    List.of(
                            "title",
                            "description",
                            "audience",
                            "topics",
                            "days",
                            "from",
                            "to",
                            "organiser",
                            "participants"),
                    List.of("items", "capacity", "validMonths", "place", "link"),
                    this::training);
        }
    }

    private boolean isEmpty(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single() == 0;
    }

    private Consultations.New consultation(Line line) {
        return new Consultations.New(
                Topic.valueOf(line.get("topic")),
                line.get("item"),
                line.get("asker"),
                Boolean.parseBoolean(line.get("outside")),
                line.get("channel"),
                LocalDate.now(clock).minusDays(Long.parseLong(line.get("daysAgo"))),
                line.get("question"),
                line.get("answer"),
                Integer.parseInt(line.get("minutes")),
                null);
    }

    private void training(Line line) {
        String items = line.get("items");
        TrainingInput typed = new TrainingInput(
                line.get("title"),
                line.get("description"),
                line.get("audience"),
                List.of(line.get("topics").split(" ")),
                items == null ? List.of() : List.of(items.split(" ")),
                null,
                line.get("capacity"),
                line.get("validMonths"),
                null);
        long days = Long.parseLong(line.get("days"));
        SessionInput session = new SessionInput(
                LocalDate.now(clock).plusDays(days).toString(),
                line.get("from"),
                line.get("to"),
                line.get("place"),
                line.get("link"),
                null,
                null);
        String organiser = line.get("organiser");
        List<SessionInput.Slot> slots = session.read(new Problems(), Instant.EPOCH);
        String code = rows.insert(typed, typed.read(new Problems(), i -> true, m -> true), slots, organiser, FROM);
        Training training = rows.find(code).orElseThrow();
        rows.addSession(training, slots.get(0), session);
        for (String participant : line.get("participants").split(" ")) {
            rows.enrol(training, new EnrolInput(participant, null, null), Seat.SEAT, organiser);
        }
        if (days < 0) {
            long held = rows.sessions(training).get(0).id();
            rows.participants(training).forEach(p -> rows.mark(held, p.id(), Attendance.PRESENT));
            rows.state(training, TrainingState.HELD, null);
        }
    }

    private static void read(String name, List<String> required, List<String> optional, Consumer<Line> each) {
        try (InputStream in = new ClassPathResource("demo/" + name + ".csv").getInputStream()) {
            CsvFile.read(in.readAllBytes(), required, optional, MOST_LINES, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
