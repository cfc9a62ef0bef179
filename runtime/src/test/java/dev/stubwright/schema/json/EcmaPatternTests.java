package dev.stubwright.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences between the regular expressions of ECMA-262 and Java. */
class EcmaPatternTests {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ^\\d+$                          ~ 42                ~ true
            ^\\d$                           ~ ٤                 ~ false
            ^\\w+$                          ~ a_9               ~ true
            ^\\w$                           ~ é                 ~ false
            ^\\W$                           ~ é                 ~ true
            ^[\\w-]+$                       ~ a-b               ~ true
            ^[^\\d\\s]+$                    ~ ab                ~ true
            ^[^\\d\\s]+$                    ~ a b               ~ false
            ^a\\sb$                         ~ a\u00A0b          ~ true
            ^a\\sb$                         ~ a\uFEFFb          ~ true
            ^[\\S]$                         ~ a                 ~ true
            ^[\\S]$                         ~ `\u00A0`          ~ false
            ^[\\D]$                         ~ ٤                 ~ true
            ^[\\W]$                         ~ é                 ~ true
            ^[\\s\\S]$                      ~ `\n`              ~ true
            ^[^]$                           ~ `\n`              ~ true
            a[]b                            ~ ab                ~ false
            ^.$                             ~ `\n`              ~ false
            ^.$                             ~ 😀                ~ true
            ^a$                             ~ `a\n`             ~ false
            ^\\u0061$                       ~ a                 ~ true
            ^\\u{1F600}$                    ~ 😀                ~ true
            ^\\uD83D\\uDE00$                ~ 😀                ~ true
            ^[\\u{1F600}-\\u{1F64F}]$       ~ 😁                ~ true
            ^\\x41$                         ~ A                 ~ true
            ^\\cJ$                          ~ `\n`              ~ true
            ^[\\b]$                         ~ `\u0008`          ~ true
            \\bcat\\b                       ~ a cat sat         ~ true
            \\bcat\\b                       ~ concat            ~ false
            \\bcat\\b                       ~ écat              ~ true
            \\Bcat                         ~ concat            ~ true
            \\Bcat                         ~ a cat             ~ false
            ^\\p{L}+$                       ~ Zoë               ~ true
            ^\\p{Letter}+$                  ~ Zoë1              ~ false
            ^\\p{Lu}\\P{Lu}$                ~ Aa                ~ true
            ^\\p{Script=Greek}+$            ~ αβγ               ~ true
            ^\\p{sc=Cyrillic}+$             ~ жук               ~ true
            ^\\p{Script_Extensions=Han}+$   ~ 漢字              ~ true
            ^\\p{gc=Nd}+$                   ~ 4٤                ~ true
            ^\\p{General_Category=Decimal_Number}$ ~ ٤          ~ true
            ^\\p{ASCII}+$                   ~ abc               ~ true
            ^\\p{ASCII}+$                   ~ é                 ~ false
            ^\\p{Any}$                      ~ é                 ~ true
            ^\\p{Alphabetic}+$              ~ aé                ~ true
            ^[\\p{L}\\p{Nd}_]+$             ~ é1_               ~ true
            ^[^\\p{L}]+$                    ~ 123               ~ true
            ^\\p{Currency_Symbol}$          ~ €                 ~ true
            ^(?<year>\\d{4})-\\k<year>$     ~ 2024-2024         ~ true
            ^(?<first_name>a)\\k<first_name>$ ~ aa              ~ true
            ^(?<$x>a)\\k<$x>$               ~ aa                ~ true
            (?<=\\$)\\d+                    ~ cost $42          ~ true
            (?<!\\$)\\b\\d+                 ~ $42               ~ false
            (?<=a+)b                        ~ aaab              ~ true
            ^(?=.*\\d)(?=.*[a-z]).{4,}$     ~ ab12              ~ true
            ^(?!admin)                      ~ admin             ~ false
            ^(?:a|b)\\/c$                   ~ a/c               ~ true
            ^\\{\\w+\\}$                    ~ {id}              ~ true
            ^{id}$                          ~ {id}              ~ true
            ^a{,3}$                         ~ a{,3}             ~ true
            ^a{2}$                          ~ aa                ~ true
            ^[[]$                           ~ [                 ~ true
            ^[a&&b]+$                       ~ &                 ~ true
            ^[a-z&&[^b]]$                   ~ b]                ~ true
            ^]$                             ~ ]                 ~ true
            ^}$                             ~ }                 ~ true
            ^[a\\-z]+$                      ~ -                 ~ true
            ^[+--]$                         ~ ,                 ~ true
            ^\\-$                           ~ -                 ~ true
            ^a++$                           ~ aa                ~ true
            ^#x y$                          ~ #x y              ~ true
            ^\\Qa\\E$                       ~ QaE               ~ true
            ^(a)(b)\\2$                     ~ abb               ~ true
            """)
    void matches_as_specified_by_ecma_262(String expression, String text, boolean matches) {
        EcmaPattern pattern = EcmaPattern.of(expression);

        assertThat(pattern.isSupported()).isTrue();
        assertThat(pattern.matches(text)).isEqualTo(matches);
    }

    @Test
    void recognizes_the_four_line_terminators_of_ecma_262() {
        assertThat(EcmaPattern.of("^.$").matches("\u0085")).isTrue();
        assertThat(EcmaPattern.of("^.$").matches("\u2028")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"([", "(", "a**", "[z-a]", "(?<n>a)(?<n>b)", "\\p{Nonsense}", "(?<1>a)"})
    void an_unsupported_expression_matches_everything(String expression) {
        EcmaPattern pattern = EcmaPattern.of(expression);

        assertThat(pattern.isSupported()).isFalse();
        assertThat(pattern.matches("anything")).isTrue();
    }
}
