package lv.saimnieks.support.need;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.shared.Refusal;
import lv.saimnieks.shared.Wording;
import lv.saimnieks.support.material.Audience;
import lv.saimnieks.support.material.Material;
import lv.saimnieks.support.material.MaterialState;
import lv.saimnieks.support.material.Materials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published materials that may answer a need. */
@Component
public class FittingMaterials {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Materials materials;
    private final Clock clock;

    FittingMaterials(JdbcClient jdbc, Materials materials, Clock clock) {
        this.jdbc = jdbc;
        this.materials = materials;
        this.clock = clock;
    }

    /** One in a few words. */
    public record Fitting(String code, String title, Audience audience) {}

    /**
     * Valid ones about the topic and the item, or about no item alone.
     *
     * @param outside whether only those that readers from outside may see
     */
    public List<Fitting> of(SupportNeed need, boolean outside) {
        return jdbc
                .sql("""
                        select m.code, m.title, m.audience from support_material m
                         where m.state = 'PUBLISHED' and (m.valid_until is null or m.valid_until >= :today)
                           and exists (select 1 from support_material_topic t where t.material_id = m.id and t.topic = :topic)
                           and (not exists (select 1 from support_material_item i where i.material_id = m.id)
                             or exists (select 1 from support_material_item i where i.material_id = m.id and i.item_code = :item))
                         order by m.title limit :most""")
                .param("today", LocalDate.now(clock))
                .param("topic", need.topic().name())
                .param("item", need.itemCode(), Types.VARCHAR)
                .param("most", MOST)
                .query(Fitting.class)
                .list()
                .stream()
                .filter(m -> !outside || m.audience().reaches(true))
                .toList();
    }

    /**
     * The code of a published material that reaches all for whom the need is, about its topic and item.
     *
     * @throws Refusal naming the field and what is wrong with the material
     */
    String require(String field, String typed, SupportNeed need, String user) {
        String code = typed == null ? "" : typed;
        Material material = materials
                .find(code, user)
                .orElseThrow(() -> Refusal.invalid(field, Wording.of("support.material.missing", code)));
        boolean renewed = !code.equals(need.renewCode())
                || material.publishedAt() != null && material.publishedAt().isAfter(need.registeredAt());
        String wrong = material.state() != MaterialState.PUBLISHED
                ? "notPublished"
                : material.lapsed(LocalDate.now(clock))
                        ? "lapsed"
                        : !material.topics().contains(need.topic())
                                ? "otherTopic"
                                : !covers(material.audience(), need.audience())
                                        ? "otherAudience"
                                        : !about(material, need) ? "otherItem" : renewed ? null : "notRenewed";
        if (wrong != null) {
            throw Refusal.invalid(
                    field,
                    Wording.of(
                            "support.need.wrong." + wrong,
                            code,
                            need.topic().label(),
                            need.audience().label()));
        }
        return code;
    }

    /** Whether everybody of the second is in the first. */
    static boolean covers(Audience given, Audience needed) {
        return given == Audience.BOTH || given == needed;
    }

    private static boolean about(Material material, SupportNeed need) {
        return material.items().isEmpty()
                || need.itemCode() == null
                || material.items().contains(need.itemCode());
    }
}
