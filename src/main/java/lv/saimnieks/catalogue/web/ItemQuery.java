package lv.saimnieks.catalogue.web;

import io.swagger.v3.oas.annotations.Parameter;
import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.catalogue.LifecycleStage;
import lv.saimnieks.catalogue.items.CatalogueReader;
import lv.saimnieks.catalogue.items.ItemFilter;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.shared.input.Problems;

/** What was asked of a list of services or resources, as typed. */
record ItemQuery(
        @Parameter(description = "catalogue.CatalogueApi.q") String q,

        @Parameter(description = "catalogue.CatalogueApi.stage")
        String stage,

        @Parameter(description = "true: tikai kritiskie") String critical,

        @Parameter(description = "catalogue.CatalogueApi.page")
        String page,

        @Parameter(description = "catalogue.CatalogueApi.size")
        String size,

        @Parameter(description = "catalogue.CatalogueApi.sort")
        String sort) {

    private static final int USUAL_SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    /** What was meant. */
    record Asked(ItemFilter filter, int page, int size) {

        static Asked everything(ItemKind kind) {
            return new Asked(ItemFilter.everything(kind), 0, USUAL_SIZE);
        }
    }

    /** @throws Refusal naming each parameter that is wrong */
    Asked read(ItemKind kind) {
        Problems wrong = new Problems();
        String words = PlainText.clean(q);
        if (words != null && words.length() > Problems.LINE) {
            wrong.add("q", Wording.of("input.search", Problems.LINE));
        }
        LifecycleStage wanted =
                wrong.one("stage", stage, LifecycleStage.class, Wording.of("catalogue.ItemFilter.of.stage"));
        String order = sort == null || sort.isBlank() ? "code" : sort;
        if (!order.matches("(code|name)(,(asc|desc))?")) {
            wrong.add("sort", Wording.of("catalogue.ItemFilter.of.sort"));
        }
        Integer number = wrong.number("page", page, 0, LAST_PAGE);
        Integer rows = wrong.number("size", size, 1, CatalogueReader.LARGEST_PAGE);
        wrong.refuse();
        boolean criticalOnly = "true".equals(critical) || "on".equals(critical);
        return new Asked(
                new ItemFilter(kind, words, wanted, criticalOnly, order.startsWith("name"), order.endsWith(",desc")),
                number == null ? 0 : number,
                rows == null ? USUAL_SIZE : rows);
    }
}
