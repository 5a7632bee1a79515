package lv.saimnieks.cases.files;

import java.util.List;

/** What became of files that were sent: kept, or refused each with its reason. */
public record Attached(List<StoredFile> kept, List<RefusedFile> refused) {}
