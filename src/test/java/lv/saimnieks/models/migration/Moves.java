package lv.saimnieks.models.migration;

import org.springframework.context.ApplicationContext;

/** Works off the moves that wait, as the schedule would, which tests have switched off. */
public final class Moves {

    private Moves() {}

    public static void work(ApplicationContext application) {
        application.getBean(MoveWorker.class).work();
    }
}
