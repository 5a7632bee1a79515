package lv.saimnieks.platform.deployment;

import java.util.LinkedHashSet;
import java.util.Set;
import lv.saimnieks.shared.Wording;

/** What is wrong with a deployment: Latvian sentences that name the element and say what to do. */
public class Findings {

    private static final int MOST = 50;

    private final Set<String> sentences = new LinkedHashSet<>();

    public void add(String where, String what) {
        sentences.add(where + ": " + what);
    }

    public void addAll(Findings others) {
        sentences.addAll(others.sentences);
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public Set<String> sentences() {
        return sentences;
    }

    /** All of them as one text, one per line. */
    String text() {
        StringBuilder text = new StringBuilder(Wording.of("platform.Findings.text"));
        int number = 0;
        for (String sentence : sentences) {
            if (++number > MOST) {
                return text.append(Wording.of("platform.Findings.more"))
                        .append(sentences.size() - MOST)
                        .append('.')
                        .toString();
            }
            text.append('\n').append(number).append(". ").append(sentence);
        }
        return text.toString();
    }
}
