package lv.saimnieks.catalogue.web;

import lv.saimnieks.catalogue.ItemKind;
import lv.saimnieks.shared.Wording;

/** How a register is called in addresses and headings. */
enum RegisterKind {
    PAKALPOJUMI(ItemKind.SERVICE),
    RESURSI(ItemKind.RESOURCE);

    private final ItemKind kind;

    RegisterKind(ItemKind kind) {
        this.kind = kind;
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
        return word("");
    }

    public String one() {
        return word(".one");
    }

    public String fresh() {
        return word(".fresh");
    }

    public String register() {
        return word(".register");
    }

    private String word(String form) {
        return Wording.of("catalogue.RegisterKind." + name() + form);
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
