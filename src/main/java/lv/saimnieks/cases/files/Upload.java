package lv.saimnieks.cases.files;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody sends.
 *
 * @param name as sent, whatever is in it
 * @param content can be opened more than once
 */
public record Upload(@Nullable String name, InputStreamSource content) {}
