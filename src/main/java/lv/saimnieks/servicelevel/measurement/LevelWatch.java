package lv.saimnieks.servicelevel.measurement;

/**
 * Looks after each evaluation for results that concern somebody. What it finds it asks of the database, so that it may be
 * called at any time, also by two nodes, and nothing is lost by a restart.
 */
public interface LevelWatch {

    void look();
}
