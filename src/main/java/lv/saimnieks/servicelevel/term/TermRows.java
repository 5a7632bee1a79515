package lv.saimnieks.servicelevel.term;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import lv.saimnieks.shared.Latvian;
import lv.saimnieks.shared.PlainText;
import lv.saimnieks.shared.SqlWhere;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of terms. */
@Repository
class TermRows {

    private static final int LONGEST_SEARCH = 2000;

    private final JdbcClient jdbc;

    TermRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Versions that fulfil the conditions, by code and version. */
    List<Term> find(SqlWhere where) {
        return jdbc.sql("select * from service_level_term" + where.sql() + " order by code_key, code, version")
                .params(where.parameters())
                .query((row, i) -> term(row))
                .list();
    }

    /** Versions of a code, oldest first; nobody else changes them until the transaction ends. */
    List<Term> locked(String code) {
        return jdbc.sql("select * from service_level_term where code = ? order by version for update")
                .param(code)
                .query((row, i) -> term(row))
                .list();
    }

    void insert(Term term) {
        Content c = term.content();
        MapSqlParameterSource values = new MapSqlParameterSource()
                .addValue("code", term.code())
                .addValue("code_key", codeKey(term.code()))
                .addValue("version", term.version())
                .addValue("target_kind", c.targetKind().name())
                .addValue("item_code", c.itemCode())
                .addValue("client", c.client(), Types.VARCHAR)
                .addValue("standard_code", c.standardCode(), Types.VARCHAR)
                .addValue("counterparty", c.counterparty(), Types.VARCHAR)
                .addValue("indicator", c.indicator())
                .addValue("unit", c.unit().name())
                .addValue("rule", c.rule().name())
                .addValue("percentile", c.percentile(), Types.NUMERIC)
                .addValue("comparator", c.comparison().name())
                .addValue("target", c.target(), Types.NUMERIC)
                .addValue("warning", c.warning(), Types.NUMERIC)
                .addValue("required_level", c.requiredLevel(), Types.NUMERIC)
                .addValue("period", c.period().name())
                .addValue("combination", name(c.combination()), Types.VARCHAR)
                .addValue("public_promise", c.publicPromise())
                .addValue("legal_basis", c.legalBasis(), Types.VARCHAR)
                .addValue("agreement_kind", c.agreementKind().name())
                .addValue("agreement_id", c.agreementId(), Types.BIGINT)
                .addValue("valid_from", c.validFrom())
                .addValue("valid_to", c.validTo(), Types.DATE)
                .addValue("reason", term.reason(), Types.VARCHAR)
                .addValue("search_text", searchText(term))
                .addValue("created_by", term.createdBy())
                .addValue("created_at", Timestamp.from(term.createdAt()));
        String columns = String.join(", ", values.getParameterNames());
        String places = ":" + String.join(", :", values.getParameterNames());
        jdbc.sql("insert into service_level_term (" + columns + ") values (" + places + ")")
                .paramSource(values)
                .update();
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

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Term term(ResultSet row) throws SQLException {
        BigDecimal agreement = row.getBigDecimal("agreement_id");
        Content content = new Content(
                TargetKind.valueOf(row.getString("target_kind")),
                row.getString("item_code"),
                row.getString("client"),
                row.getString("standard_code"),
                row.getString("counterparty"),
                row.getString("indicator"),
                Unit.valueOf(row.getString("unit")),
                Rule.valueOf(row.getString("rule")),
                row.getBigDecimal("percentile"),
                Comparison.valueOf(row.getString("comparator")),
                row.getBigDecimal("target"),
                row.getBigDecimal("warning"),
                row.getBigDecimal("required_level"),
                TermPeriod.valueOf(row.getString("period")),
                one(row.getString("combination"), Combination::valueOf),
                row.getBoolean("public_promise"),
                row.getString("legal_basis"),
                AgreementKind.valueOf(row.getString("agreement_kind")),
                agreement == null ? null : agreement.longValue(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
        return new Term(
                row.getLong("id"),
                row.getString("code"),
                row.getInt("version"),
                content,
                row.getString("reason"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant());
    }

    private static <E> E one(String name, Function<String, E> constant) {
        return name == null ? null : constant.apply(name);
    }
}
