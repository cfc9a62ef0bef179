package dev.stubwright.cli;

import dev.stubwright.schema.Dialect;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses {@code 3.0} and {@code 3.1}. */
final class DialectConverter implements ITypeConverter<Dialect> {

    @Override
    public Dialect convert(String version) {
        return switch (version) {
            case "3.0" -> Dialect.OPENAPI_3_0;
            case "3.1" -> Dialect.OPENAPI_3_1;
            default -> throw new TypeConversionException("expected 3.0 or 3.1, but was '" + version + "'");
        };
    }
}
