package lv.saimnieks.cases.register;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lv.saimnieks.shared.Wording;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What {@code /api/openapi.json} says of the registers' lists. */
@Component
class RegistersInOpenApi implements OpenApiCustomizer {

    private final Registers registers;

    RegistersInOpenApi(Registers registers) {
        this.registers = registers;
    }

    @Override
    public void customise(OpenAPI api) {
        registers.all().forEach(r -> api.path(Registers.API + r.source().name(), new PathItem().get(operation(r))));
    }

    private static Operation operation(RegisterDescription register) {
        Operation operation = new Operation()
                .operationId("list-" + register.source().name())
                .addTagsItem(Wording.of(register.source().words() + "heading"))
                .summary(Wording.of(register.source().words() + "api"))
                .description(Wording.of(register.source().words() + "apiHint"));
        register.filters()
                .forEach(f -> operation.addParametersItem(
                        parameter(f.name(), Wording.of(register.source().words() + "hint." + f.name()))));
        operation.addParametersItem(parameter("sort", Wording.of("cases.list.hint.sort", ListRequest.words(register))));
        operation.addParametersItem(parameter("page", Wording.of("cases.list.hint.page")));
        operation.addParametersItem(parameter("size", Wording.of("cases.list.hint.size")));
        return operation.responses(new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("OK")
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(page(register)))
                                        .addMediaType("text/csv", new MediaType().schema(new StringSchema())))));
    }

    private static QueryParameter parameter(String name, String hint) {
        QueryParameter parameter = new QueryParameter();
        parameter.name(name).description(hint).schema(new StringSchema());
        return parameter;
    }

    private static Schema<?> page(RegisterDescription register) {
        Schema<?> row = new ObjectSchema();
        register.columns().forEach(c -> row.addProperty(c.name(), schema(c.type())));
        return new ObjectSchema()
                .addProperty("items", new ArraySchema().items(row))
                .addProperty("page", new IntegerSchema())
                .addProperty("size", new IntegerSchema())
                .addProperty("total", new IntegerSchema().format("int64"));
    }

    private static Schema<?> schema(Class<?> type) {
        if (type.isEnum()) {
            return new StringSchema()
                    ._enum(Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name())
                            .toList());
        }
        if (type == LocalDate.class) {
            return new DateSchema();
        }
        if (type == Instant.class) {
            return new DateTimeSchema();
        }
        if (type == BigDecimal.class) {
            return new NumberSchema();
        }
        if (type == Boolean.class) {
            return new BooleanSchema();
        }
        return type == List.class ? new ArraySchema().items(new StringSchema()) : new StringSchema();
    }
}
