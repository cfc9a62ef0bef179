package dev.stubwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNameTests {

    @ParameterizedTest
    @CsvSource({"okta users, OktaUsers", "2 things, Api2Things", "'', Api", "a-b.c, ABC"})
    void converts_words_to_type_names(String words, String name) {
        assertThat(JavaName.type(words)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "org.acme, org.acme.contract",
        "com.Acme-corp.2x, com.acme_corp._2x.contract",
        "com.acme.int, com.acme._int.contract"
    })
    void converts_any_group_id_to_a_valid_package(String groupId, String name) {
        assertThat(JavaName.packageBelow(groupId, "contract")).isEqualTo(name);
    }

    @Test
    void escapes_literals() {
        assertThat(JavaName.literal("a\"b\\c\u00e9")).isEqualTo("\"a\\\"b\\\\c\\u00e9\"");
    }
}
