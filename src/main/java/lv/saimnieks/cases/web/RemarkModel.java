package lv.saimnieks.cases.web;

import java.util.List;
import java.util.UUID;
import lv.saimnieks.cases.CaseType;
import lv.saimnieks.cases.CaseView;
import lv.saimnieks.cases.files.FileSettings;
import lv.saimnieks.cases.remarks.Followers;
import lv.saimnieks.cases.remarks.Questions;
import lv.saimnieks.cases.remarks.Remarks;
import lv.saimnieks.cases.timeline.TimelineEntry;
import lv.saimnieks.platform.tasks.assignment.HandOver;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What page and panel of a case show of that which people added, and of what the reader may add. */
@Component
class RemarkModel {

    private final Remarks remarks;
    private final Followers followers;
    private final FileSettings files;
    private final Questions questions;
    private final HandOver handOver;

    RemarkModel(Remarks remarks, Followers followers, FileSettings files, Questions questions, HandOver handOver) {
        this.remarks = remarks;
        this.followers = followers;
        this.files = files;
        this.questions = questions;
        this.handOver = handOver;
    }

    void add(CaseType type, CaseView view, List<TimelineEntry> lines, String user, Model model) {
        String number = view.about().number();
        boolean adds = remarks.whyNot(view, user).isEmpty();
        model.addAttribute("advisers", adds ? questions.advisers(number, user) : List.of());
        model.addAttribute("questions", questions.open(number));
        model.addAttribute("movesAll", handOver.movesAll(user));
        model.addAttribute("remarks", remarks.among(number, lines));
        model.addAttribute("mayNotAdd", remarks.whyNot(view, user).orElse(null));
        model.addAttribute("wanted", type.wantedFrom(number, user).orElse(null));
        model.addAttribute("follows", followers.of(number).contains(user));
        model.addAttribute("fileLimits", files);
        model.addAttribute("key", UUID.randomUUID().toString());
    }
}
