package lv.saimnieks.catalogue.web;

import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.shared.Wording;

/** How a register is called in addresses and headings. */
enum RegisterKind {
    PAKALPOJUMI(
            ItemKind.SERVICE,
            Wording.of("catalogue.RegisterKind.PAKALPOJUMI"),
            Wording.of("catalogue.RegisterKind.PAKALPOJUMI.one"),
            Wording.of("catalogue.RegisterKind.PAKALPOJUMI.fresh"),
            Wording.of("catalogue.RegisterKind.PAKALPOJUMI.register")),
    RESURSI(
            ItemKind.RESOURCE,
            Wording.of("catalogue.RegisterKind.RESURSI"),
            Wording.of("catalogue.RegisterKind.RESURSI.one"),
            Wording.of("catalogue.RegisterKind.RESURSI.fresh"),
            Wording.of("catalogue.RegisterKind.RESURSI.register"));

    private final ItemKind kind;
    private final String title;
    private final String one;
    private final String fresh;
    private final String register;

    RegisterKind(ItemKind kind, String title, String one, String fresh, String register) {
        this.kind = kind;
        this.title = title;
        this.one = one;
        this.fresh = fresh;
        this.register = register;
    }

    static RegisterKind at(String address) {
        return PAKALPOJUMI.address().equals(address) ? PAKALPOJUMI : RESURSI;
    }

    static RegisterKind of(ItemKind kind) {
        return kind == ItemKind.SERVICE ? PAKALPOJUMI : RESURSI;
    }

    public ItemKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String one() {
        return one;
    }

    public String fresh() {
        return fresh;
    }

    public String register() {
        return register;
    }

    /** The word in addresses: {@code pakalpojumi} or {@code resursi}. */
    public String address() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code /registri/pakalpojumi} or {@code /registri/resursi}. */
    public String path() {
        return "/registri/" + address();
    }

    public boolean services() {
        return kind == ItemKind.SERVICE;
    }
}
