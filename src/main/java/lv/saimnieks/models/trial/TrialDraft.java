package lv.saimnieks.models.trial;

import java.io.Serializable;
import java.util.List;

/**
 * A file of decisions that is tried before it is deployed; it stays with the person's session until another takes its place.
 *
 * @param name of the file, without folders
 * @param number under which the file lies ({@link lv.saimnieks.models.SentFiles})
 * @param decisions ids of its decisions that are tables
 * @param findings what the deployment check says of it; it is not evaluated until that is mended
 */
record TrialDraft(String name, String number, List<String> decisions, List<String> findings) implements Serializable {}
