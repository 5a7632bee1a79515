package lv.saimnieks.change.watch;

import org.jspecify.annotations.Nullable;

/**
 * A change that a watch found to be needed.
 *
 * @param id 0 while it is not entered
 * @param itemCode null for what the watch is about
 * @param changeNumber null until the change is asked for
 */
public record WantedChange(
        long id,
        String title,
        String description,
        @Nullable String itemCode,
        @Nullable String changeNumber) {}
