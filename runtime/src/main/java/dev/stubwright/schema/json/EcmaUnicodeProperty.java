package dev.stubwright.schema.json;

import java.util.Map;

/** Translates the Unicode properties of ECMA-262's {@code \p{…}} (tables 69 and following) to their names in Java. */
final class EcmaUnicodeProperty {

    /** General categories, for which Java supports only the abbreviations. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Cased_Letter", "LC"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Combining_Mark", "M"),
            Map.entry("Nonspacing_Mark", "Mn"),
            Map.entry("Spacing_Mark", "Mc"),
            Map.entry("Enclosing_Mark", "Me"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Other_Number", "No"),
            Map.entry("Punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("Connector_Punctuation", "Pc"),
            Map.entry("Dash_Punctuation", "Pd"),
            Map.entry("Open_Punctuation", "Ps"),
            Map.entry("Close_Punctuation", "Pe"),
            Map.entry("Initial_Punctuation", "Pi"),
            Map.entry("Final_Punctuation", "Pf"),
            Map.entry("Other_Punctuation", "Po"),
            Map.entry("Symbol", "S"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Modifier_Symbol", "Sk"),
            Map.entry("Other_Symbol", "So"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Line_Separator", "Zl"),
            Map.entry("Paragraph_Separator", "Zp"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"),
            Map.entry("cntrl", "Cc"),
            Map.entry("Format", "Cf"),
            Map.entry("Surrogate", "Cs"),
            Map.entry("Private_Use", "Co"),
            Map.entry("Unassigned", "Cn"));

    /** Binary properties, which Java writes with the prefix {@code Is}. */
    private static final Map<String, String> BINARY_PROPERTIES = Map.of(
            "Alphabetic", "IsAlphabetic",
            "Uppercase", "IsUppercase",
            "Lowercase", "IsLowercase",
            "White_Space", "IsWhite_Space",
            "Ideographic", "IsIdeographic",
            "Hex_Digit", "IsHex_Digit",
            "Join_Control", "IsJoin_Control",
            "Noncharacter_Code_Point", "IsNoncharacter_Code_Point",
            "Assigned", "IsAssigned");

    private EcmaUnicodeProperty() {}

    static String toJava(String name) {
        String script = name.replaceFirst("^(Script|sc|Script_Extensions|scx)=", "Is");
        String category = script.replaceFirst("^(General_Category|gc)=", "");
        String known = CATEGORIES.get(category);
        return known != null ? known : BINARY_PROPERTIES.getOrDefault(category, category);
    }
}
