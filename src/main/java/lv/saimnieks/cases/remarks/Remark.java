package lv.saimnieks.cases.remarks;

import java.util.List;
import lv.saimnieks.cases.files.StoredFile;
import lv.saimnieks.cases.timeline.TimelineEntry;

/** A line of the timeline by which somebody added something, with the files that came with it. */
public record Remark(TimelineEntry entry, List<StoredFile> files) {}
