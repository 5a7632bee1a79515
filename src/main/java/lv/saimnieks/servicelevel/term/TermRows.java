package lv.saimnieks.servicelevel.term;

import java.lang.reflect.RecordComponent;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import lv.saimnieks.platform.records.RecordMapper;
import lv.saimnieks.servicelevel.term.content.Content;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Repository;

/** The table of terms. */
@Repository
class TermRows {

    private static final int LONGEST_SEARCH = 2000;

    private static final String SELECT = "select t.*, t.comparator as comparison from service_level_term t";

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions that fulfil the conditions, by code and version. */
    List<Term> find(SqlWhere where) {
        return jdbc.sql(SELECT + where.sql() + " order by code_key, code, version")
                .params(where.parameters())
                .query(mapper())
                .list();
    }

    /** Versions of a code, oldest first; nobody else changes them until the transaction ends. */
    List<Term> locked(String code) {
        return jdbc.sql(SELECT + " where code = ? order by version for update")
                .param(code)
                .query(mapper())
                .list();
    }

    /** Codes of an item's terms that last longer than that day. */
    List<String> openOf(String itemCode, LocalDate day) {
        return jdbc.sql(
                        "select distinct code from service_level_term where item_code = ? and (valid_to is null or valid_to > ?)"
                                + " order by code")
                .params(itemCode, day)
                .query(String.class)
                .list();
    }

    void insert(Term term) {
        DirectFieldAccessor content = new DirectFieldAccessor(term.content());
        MapSqlParameterSource values = new MapSqlParameterSource();
        for (RecordComponent part : Content.class.getRecordComponents()) {
            Object value = content.getPropertyValue(part.getName());
            values.addValue(column(part.getName()), value instanceof Enum<?> constant ? constant.name() : value);
        }
        values.addValue("code", term.code())
                .addValue("code_key", codeKey(term.code()))
                .addValue("version", term.version())
                .addValue("reason", term.reason())
                .addValue("search_text", searchText(term))
                .addValue("created_by", term.createdBy())
                .addValue("created_at", Timestamp.from(term.createdAt()));
        String columns = String.join(", ", values.getParameterNames());
        String places = ":" + String.join(", :", values.getParameterNames());
        jdbc.sql("insert into service_level_term (" + columns + ") values (" + places + ")")
                .paramSource(values)
                .update();
    }

    private static String column(String component) {
        return component.equals("comparison") ? "comparator" : JdbcUtils.convertPropertyNameToUnderscoreName(component);
    }

    /** Sets the last day of a version. */
    void end(Term term, LocalDate last) {
        jdbc.sql("update service_level_term set valid_to = ? where id = ?")
                .params(last, term.id())
                .update();
    }

    /** Takes away a version that has not begun. */
    void remove(Term planned) {
        jdbc.sql("delete from service_level_term where id = ?")
                .param(planned.id())
                .update();
    }

    /** Orders {@code N-9} before {@code N-10}. */
    private static String codeKey(String code) {
        int dash = code.indexOf('-') + 1;
        return code.substring(0, dash) + "0".repeat(Math.max(0, 8 - (code.length() - dash))) + code.substring(dash);
    }

    private static String searchText(Term term) {
        Content c = term.content();
        return PlainText.cut(
                Latvian.fold(String.join(
                        " ",
                        term.code(),
                        c.itemCode(),
                        c.indicator(),
                        text(c.client()),
                        text(c.counterparty()),
                        text(c.legalBasis()))),
                LONGEST_SEARCH);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static RowMapper<Term> mapper() {
        RecordMapper<Content> content = new RecordMapper<>(Content.class);
        return (row, number) -> new Term(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("version"),
                content.mapRow(row, number),
                row.getString("reason"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }
}
