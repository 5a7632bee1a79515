package lv.saimnieks.servicelevel.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** A measurement as programs send it; only for the description of the API. */
@Schema(description = "servicelevel.api.row")
record MeasurementJson(
        @Schema(
                description = "servicelevel.api.row.term",
                example = "N-05",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String term,

        @Schema(description = "servicelevel.api.row.externalId", example = "2026-10")
        String externalId,

        @Schema(description = "servicelevel.api.row.source", example = "monitor-1")
        String source,

        @Schema(
                description = "servicelevel.api.row.kind",
                allowableValues = {"POINT", "PERIOD", "OUTAGE", "GAP"})
        String kind,

        @Schema(description = "servicelevel.api.row.period", example = "2026-10")
        String period,

        @Schema(description = "servicelevel.api.row.from", example = "2026-10-12T10:00:00+03:00")
        String from,

        @Schema(description = "servicelevel.api.row.to", example = "2026-10-12T10:41:40+03:00")
        String to,

        @Schema(description = "servicelevel.api.row.at", example = "2026-10-12T10:00:00+03:00")
        String at,

        @Schema(description = "servicelevel.api.row.value", example = "99.95")
        BigDecimal value,

        @Schema(description = "servicelevel.api.row.unit", example = "PERCENT")
        String unit,

        @Schema(description = "servicelevel.api.row.good", example = "990")
        Integer good,

        @Schema(description = "servicelevel.api.row.total", example = "1000")
        Integer total) {}
