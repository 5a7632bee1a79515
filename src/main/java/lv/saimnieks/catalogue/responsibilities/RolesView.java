package lv.saimnieks.catalogue.responsibilities;

import java.util.List;

/**
 * Who is responsible.
 *
 * @param now roles with those who hold them today; a vacant role has nobody and says who gets its tasks
 * @param otherTimes assignments that ended or have not begun
 */
public record RolesView(List<RoleLine> now, List<PersonLine> otherTimes) {

    /**
     * A role.
     *
     * @param vacancy Latvian sentence when nobody holds it, else null
     */
    public record RoleLine(String label, List<PersonLine> people, String vacancy) {}

    /**
     * A person in a role.
     *
     * @param name how the person is shown
     * @param scope for what, in words
     * @param substitutes who acts for the person today, in words
     * @param editable whether the viewer may change this
     */
    public record PersonLine(
            long id,
            String role,
            String userId,
            String name,
            String scope,
            Validity validity,
            List<String> substitutes,
            boolean editable) {}
}
