package lv.saimnieks.shared.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that differs from the weekly pattern and the holidays.
 *
 * @param minutes by how many minutes a {@link DayKind#SHORTENED} day is shorter; else null
 * @param reason what day it is, in Latvian
 * @param source the law, order or decision that says so
 */
record DatedException(
        long id, LocalDate day, DayKind kind, @Nullable Integer minutes, String reason, String source) {}
