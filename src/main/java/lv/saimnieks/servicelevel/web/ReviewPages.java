package lv.saimnieks.servicelevel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import lv.saimnieks.servicelevel.process.ReviewStart;
import lv.saimnieks.servicelevel.review.Review;
import lv.saimnieks.servicelevel.review.ReviewAnswer;
import lv.saimnieks.servicelevel.review.ReviewFigures;
import lv.saimnieks.servicelevel.review.ReviewReport;
import lv.saimnieks.servicelevel.review.Reviews;
import lv.saimnieks.shared.PageOf;
import lv.saimnieks.shared.Wording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The quarterly reviews: their list, each with its report, the panel beside a task, and the way to begin one by hand. */
@Controller
@RequestMapping(ReviewPages.LIST)
class ReviewPages {

    static final String LIST = Reviews.PATH;

    private static final int PAGE_SIZE = 24;

    private final Reviews reviews;
    private final ReviewStart start;

    ReviewPages(Reviews reviews, ReviewStart start) {
        this.reviews = reviews;
        this.start = start;
    }

    @GetMapping
    String list(@RequestParam(name = "lapa", defaultValue = "0") String page, Authentication who, Model model) {
        PageOf<Review> found = reviews.all(who.getName(), PageOf.asked(page), PAGE_SIZE);
        model.addAttribute("reviews", found);
        model.addAttribute("address", LIST + "?lapa=");
        model.addAttribute("due", reviews.mayBegin(who.getName()) ? reviews.due() : null);
        return "servicelevel/reviews";
    }

    @PostMapping
    String begin(
            @RequestParam(name = "gada", defaultValue = "false") boolean yearly,
            Authentication who,
            RedirectAttributes redirect) {
        String number = start.byHand(yearly, who.getName());
        redirect.addFlashAttribute("notice", Wording.of("servicelevel.review.begun", number));
        return "redirect:" + LIST + "/" + number;
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Authentication who, Model model) {
        open(number, who, model);
        return "servicelevel/review";
    }

    @GetMapping("/{number}/panelis")
    String panel(@PathVariable String number, Authentication who, Model model) {
        open(number, who, model);
        return "servicelevel/review-panel";
    }

    private void open(String number, Authentication who, Model model) {
        Review review = reviews.read(number, who.getName());
        model.addAttribute("review", review);
        model.addAttribute("f", reviews.figures(review));
        model.addAttribute("answers", reviews.answers(number));
    }

    @GetMapping("/{number}/parskats.csv")
    void csv(@PathVariable String number, Authentication who, HttpServletResponse response) throws IOException {
        Review review = reviews.read(number, who.getName());
        ReviewFigures figures = reviews.figures(review);
        List<ReviewAnswer> answers = reviews.answers(number);
        ReviewReport.write(review, figures, answers, response);
    }
}
