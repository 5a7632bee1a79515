package lv.saimnieks.catalogue.items;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The change log: entries are added and read, never changed or removed. */
public interface LogEntries extends Repository<LogEntry, Long> {

    LogEntry save(LogEntry entry);

    List<LogEntry> findTop200ByItemCodeOrderByIdDesc(String itemCode);

    List<LogEntry> findTop200ByItemCodeIsNullOrderByIdDesc();
}
