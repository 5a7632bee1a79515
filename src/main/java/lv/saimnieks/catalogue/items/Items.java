package lv.saimnieks.catalogue.items;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;

/**
 * The services and resources. Queries are SQL, which is read when it is first asked; Spring Data reads JPQL at every
 * start, for a tenth of its time. The two recursive queries stop also when dependencies form a cycle, on H2 as on
 * PostgreSQL: no path without repetition is longer than there are items depended on, and {@code distinct} keeps one row
 * per item and length, so that many paths to one item cost no more than one. (H2 does not remove duplicates between the
 * steps of a recursion, so {@code union} alone would not end there.)
 */
public interface Items extends JpaRepository<CatalogueItem, String>, JpaSpecificationExecutor<CatalogueItem> {

    /** What depends on any of the codes, directly or not; a given item only when a cycle leads back to itself. */
    @Query(nativeQuery = true, value = """
            with recursive up (origin, code, depth) as (
                select d.depends_on, d.dependent, 1 from catalogue_dependency d where d.depends_on in (:codes)
                union all
                select distinct u.origin, d.dependent, u.depth + 1
                from up u join catalogue_dependency d on d.depends_on = u.code
                where u.depth < (select count(distinct b.depends_on) from catalogue_dependency b)
            )
            select i.* from catalogue_item i
            where i.code in (select u.code from up u where u.code = u.origin or u.code not in (:codes))
            order by i.code_key
            """)
    List<CatalogueItem> dependants(Collection<String> codes);

    /** What the item depends on, directly or not; the item itself only when a cycle leads back to it. */
    @Query(nativeQuery = true, value = """
            with recursive down (code, depth) as (
                select d.depends_on, 1 from catalogue_dependency d where d.dependent = :code
                union all
                select distinct d.depends_on, w.depth + 1
                from down w join catalogue_dependency d on d.dependent = w.code
                where w.depth < (select count(distinct b.depends_on) from catalogue_dependency b)
            )
            select i.* from catalogue_item i where i.code in (select w.code from down w)
            order by i.code_key
            """)
    List<CatalogueItem> dependencies(String code);

    @Query(nativeQuery = true, value = """
            select i.* from catalogue_item i join catalogue_dependency d on d.depends_on = i.code
            where d.dependent = :code order by i.code_key""")
    List<CatalogueItem> directDependencies(String code);

    @Query(nativeQuery = true, value = """
            select i.* from catalogue_item i join catalogue_dependency d on d.dependent = i.code
            where d.depends_on = :code order by i.code_key""")
    List<CatalogueItem> directDependants(String code);

    @Query(nativeQuery = true, value = "select * from catalogue_item order by code_key")
    List<CatalogueItem> inOrder();
}
