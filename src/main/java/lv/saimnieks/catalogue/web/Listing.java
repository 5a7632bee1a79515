package lv.saimnieks.catalogue.web;

import lv.saimnieks.catalogue.CatalogueReader;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;

/**
 * Which page of a list an address asks for.
 *
 * @param page number of the page, from 0
 * @param size rows on a page, 1 to {@link CatalogueReader#LARGEST_PAGE}
 */
record Listing(int page, int size) {

    private static final int USUAL_SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    static Listing of(String page, String size) {
        return new Listing(
                number("page", page, 0, 0, LAST_PAGE),
                number("size", size, USUAL_SIZE, 1, CatalogueReader.LARGEST_PAGE));
    }

    private static int number(String field, String value, int usual, int least, int most) {
        if (value == null || value.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refusal.invalid(field, Wording.of("catalogue.Listing.number", field, least, most));
    }
}
