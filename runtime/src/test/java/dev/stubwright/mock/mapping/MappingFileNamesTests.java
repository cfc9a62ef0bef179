package dev.stubwright.mock.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.contract.Operations;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingFileNamesTests {

    @ParameterizedTest
    @CsvSource({
        "getUser, getUser.json",
        "users/get me, users-get-me.json",
        "../../etc/passwd, etc-passwd.json",
        "con, _con.json",
        "LPT1.x, _LPT1.x.json",
        "конец, operation.json",
        "trailing., trailing.json"
    })
    void are_safe_on_every_file_system(String id, String name) {
        assertThat(names(id)).containsExactly(Map.entry(id, name));
    }

    @Test
    void differ_where_a_file_system_would_fold_them() {
        Map<String, String> names = names("getUser", "getuser", "get user", "get/user");
        assertThat(names.values().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(names("get/user", "getuser", "get user", "getUser")).isEqualTo(names);
    }

    @Test
    void are_cut_without_becoming_the_same() {
        String long150 = "x".repeat(150);
        Map<String, String> names = names(long150 + "a", long150 + "b");
        assertThat(names.values()).doesNotHaveDuplicates().allMatch(name -> name.length() <= 110);
    }

    private static Map<String, String> names(String... ids) {
        return MappingFileNames.of(
                Arrays.stream(ids).map(id -> Operations.named(id, "GET", "/x")).toList());
    }
}
