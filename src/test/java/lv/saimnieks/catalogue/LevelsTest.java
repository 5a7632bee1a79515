package lv.saimnieks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.saimnieks.catalogue.Levels.Exclusion;
import lv.saimnieks.platform.Role;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One rule of who manages a case, for tasks and for lists (COMMON/S1, E12, E22). */
class LevelsTest {

    private final Catalogue catalogue = mock(Catalogue.class);
    private final Responsibilities responsibilities = mock(Responsibilities.class);
    private final Levels levels = new Levels(catalogue, responsibilities);

    @BeforeEach
    void institution() {
        Item managed = new Item("P-01", ItemKind.SERVICE, "Ar vadītāju", false);
        Item vacant = new Item("P-02", ItemKind.SERVICE, "Bez vadītāja", false);
        when(catalogue.allWithRetired()).thenReturn(List.of(managed, vacant));
        when(catalogue.find(anyString())).thenReturn(Optional.empty());
        when(catalogue.find("P-01")).thenReturn(Optional.of(managed));
        when(catalogue.find("P-02")).thenReturn(Optional.of(vacant));
        when(responsibilities.actingFor(any(), any(), any())).thenAnswer(call -> call.getArgument(0));
        holds(Role.SERVICE_MANAGER, "P-01", "vaditajs");
        holds(Role.SERVICE_PORTFOLIO_MANAGER, null, "kopums-p");
        holds(Role.RESOURCE_PORTFOLIO_MANAGER, null, "kopums-r");
    }

    private void holds(Role role, String code, String... users) {
        when(responsibilities.peopleFor(role, code)).thenReturn(List.of(users));
    }

    @Test
    @DisplayName("the portfolio manager manages only where none of the items has a manager; lists say the same")
    void managers() {
        ManagerIndex list = levels.forList();
        for (List<String> codes : List.of(List.of("P-01"), List.of("P-02"), List.of("P-01", "P-02"), List.of("P-9"))) {
            for (Scope scope : Scope.values()) {
                assertThat(list.managersOf(scope, codes))
                        .as(scope + " " + codes)
                        .isEqualTo(levels.managers(scope, codes).users());
            }
        }
        assertThat(levels.managersOf(Scope.SERVICE, List.of("P-01", "P-02"))).containsExactly("vaditajs");
        assertThat(levels.managersOf(Scope.SERVICE, List.of("P-02"))).containsExactly("kopums-p");
        assertThat(levels.managersOf(Scope.INSTITUTION, List.of("P-01"))).containsExactly("kopums-p");
        assertThat(levels.managersOf(Scope.INSTITUTION, List.of())).containsExactly("kopums-p", "kopums-r");
        assertThat(list.managed(ItemKind.SERVICE)).containsExactly("P-01");
        assertThat(list.managedBy("vaditajs", ItemKind.SERVICE)).containsExactly("P-01");
        assertThat(list.everybody()).containsExactly("kopums-p", "kopums-r", "vaditajs");
    }

    @Test
    @DisplayName("a list asks once for each item and role, however many rows it has")
    void oneQuestionPerItem() {
        ManagerIndex list = levels.forList();
        for (int row = 0; row < 100; row++) {
            list.managersOf(Scope.SERVICE, List.of("P-01", "P-02", "P-77"));
        }
        verify(responsibilities, times(1)).peopleFor(Role.SERVICE_MANAGER, "P-01");
        verify(responsibilities, times(1)).peopleFor(Role.SERVICE_MANAGER, "P-02");
        verify(catalogue, times(1)).find("P-77");
    }

    @Test
    @DisplayName(
            "who is excluded is told the reason given; with nobody at any level a list is empty and a task refused")
    void exclusion() {
        var people = levels.firstWithPeople(
                Set.of(Role.SERVICE_MANAGER), List.of("P-01"), new Exclusion(Set.of("vaditajs"), "Iemesls."), Set.of());
        assertThat(people.users()).containsExactly("kopums-p");
        assertThat(people.reasonExcluded()).isEqualTo("Iemesls.");
        holds(Role.SERVICE_PORTFOLIO_MANAGER, null);
        assertThat(levels.managersOf(Scope.SERVICE, List.of("P-02"))).isEmpty();
        assertThatThrownBy(() -> levels.managers(Scope.SERVICE, List.of("P-02")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nav kam uzticēt");
    }
}
