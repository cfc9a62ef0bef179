package dev.stubwright.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stubwright.OutputException;
import dev.stubwright.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFilesTests {

    /** SHA-256 of {@code mine}. */
    private static final String HASH_OF_MINE = "3fd30542fe3f61b14bd4a4b2dc0b6fb30fa6f63ebce52dd1778aaa8c4dc02cff";

    private static final Path USER = Path.of("mappings/getUser.json");

    @TempDir
    private Path temporary;

    private Contract contract;
    private Path out;

    @BeforeEach
    void read() {
        contract = Shop.contract(temporary.resolve("in"));
        out = temporary.resolve("deep/out");
    }

    @Test
    void writes_one_file_for_each_operation() throws IOException {
        MappingFiles.Result result = write();
        assertThat(result.written()).hasSize(contract.operations().size()).contains(USER);
        assertThat(files()).containsKeys("mappings/getUser.json", ".stubwright-mappings.json");
        JsonNode mapping = new ObjectMapper().readTree(files().get("mappings/getUser.json"));
        assertThat(mapping.at("/request/urlPathTemplate").asText()).isEqualTo("/api/v1/users/{userId}");
        assertThat(mapping.at("/request/method").asText()).isEqualTo("GET");
        assertThat(mapping.at("/response/headers/Content-Type").asText()).isEqualTo("application/json");
        assertThat(mapping.at("/metadata/stubwright/operationId").asText()).isEqualTo("getUser");
    }

    @Test
    void writes_the_same_bytes_each_time_with_unix_line_ends() {
        write();
        Map<String, String> first = files();
        out = temporary.resolve("elsewhere");
        write();
        assertThat(files()).isEqualTo(first);
        assertThat(first.values())
                .allSatisfy(text -> assertThat(text).doesNotContain("\r").endsWith("}\n"));
    }

    @Test
    void touches_only_what_changes() throws IOException {
        write();
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(out.resolve(USER), longAgo);
        MappingFiles.Result again = write();
        assertThat(again.written()).isEmpty();
        assertThat(again.unchanged()).hasSize(contract.operations().size());
        assertThat(Files.getLastModifiedTime(out.resolve(USER))).isEqualTo(longAgo);
    }

    @Test
    void follows_the_document() {
        write();
        contract = Shop.contract(temporary.resolve("in"), Shop.DOCUMENT.replace("id: it-is-me", "id: myself"));
        assertThat(write().written()).containsExactly(Path.of("mappings/getMe.json"));
        assertThat(files().get("mappings/getMe.json")).contains("myself");
    }

    @Test
    void keeps_a_file_that_was_edited_and_writes_the_new_form_beside_it() throws IOException {
        write();
        Files.writeString(out.resolve(USER), "{\"mine\":true}");
        for (int run = 0; run < 2; run++) {
            MappingFiles.Result result = write();
            assertThat(result.kept()).containsExactly(USER);
            assertThat(files()).containsEntry("mappings/getUser.json", "{\"mine\":true}");
            assertThat(files().get("mappings/getUser.json.new")).contains("urlPathTemplate");
        }
    }

    @Test
    void drops_the_new_form_once_it_was_taken() throws IOException {
        write();
        Files.writeString(out.resolve(USER), "{}");
        write();
        Files.move(out.resolve("mappings/getUser.json.new"), out.resolve(USER), StandardCopyOption.REPLACE_EXISTING);
        assertThat(write().kept()).isEmpty();
        Files.writeString(out.resolve(USER), "{}");
        write();
        Files.copy(out.resolve("mappings/getUser.json.new"), out.resolve(USER), StandardCopyOption.REPLACE_EXISTING);
        assertThat(write().kept()).isEmpty();
        assertThat(files()).doesNotContainKey("mappings/getUser.json.new");
    }

    @Test
    void keeps_a_file_that_it_never_wrote() throws IOException {
        Files.createDirectories(out.resolve("mappings"));
        Files.writeString(out.resolve(USER), "{}");
        Files.writeString(out.resolve("mappings/other.json"), "{}");
        assertThat(write().kept()).containsExactly(USER);
        assertThat(files()).containsEntry("mappings/getUser.json", "{}").containsEntry("mappings/other.json", "{}");
    }

    @Test
    void takes_windows_line_ends_for_no_edit() throws IOException {
        write();
        String unix = Files.readString(out.resolve(USER));
        Files.writeString(out.resolve(USER), unix.replace("\n", "\r\n"));
        assertThat(write().unchanged()).contains(USER);
    }

    @Test
    void overwrites_edits_when_told() throws IOException {
        write();
        Files.writeString(out.resolve(USER), "{}");
        assertThat(MappingFiles.write(contract, out, 0, true).written()).containsExactly(USER);
        assertThat(files().get("mappings/getUser.json")).contains("urlPathTemplate");
    }

    @Test
    void deletes_what_belongs_to_no_operation_any_more_unless_it_was_edited() throws IOException {
        write();
        Files.writeString(out.resolve("mappings/sparse.json"), "{}");
        contract = Shop.contract(
                temporary.resolve("in"), Shop.DOCUMENT.replaceFirst("(?s)  /sparse:.*?components:", "components:"));
        MappingFiles.Result result = write();
        assertThat(result.deleted()).containsExactly(Path.of("mappings/sparsePost.json"));
        assertThat(result.kept()).containsExactly(Path.of("mappings/sparse.json"));
        assertThat(files()).containsKey("mappings/sparse.json").doesNotContainKey("mappings/sparsePost.json");
        assertThat(write().kept()).containsExactly(Path.of("mappings/sparse.json"));
    }

    @Test
    void leaves_everything_as_it_was_when_a_folder_is_a_file() throws IOException {
        Files.writeString(Files.createDirectories(out).resolve("mappings"), "in the way");
        assertThatThrownBy(this::write)
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("mappings")
                .hasCauseInstanceOf(IOException.class);
        assertThat(files()).isEqualTo(Map.of("mappings", "in the way"));
    }

    @Test
    void leaves_the_old_files_when_one_of_the_new_cannot_be_written() throws IOException {
        write();
        Map<String, String> before = files();
        Files.createDirectory(out.resolve("mappings/twoForms.json.stubwright-tmp"));
        contract = Shop.contract(
                temporary.resolve("in"),
                Shop.DOCUMENT
                        .replace("it-is-me", "myself")
                        .replace("plain}", "PLAIN}")
                        .replace("json}", "JSON}"));
        assertThatThrownBy(this::write).isInstanceOf(OutputException.class);
        Files.delete(out.resolve("mappings/twoForms.json.stubwright-tmp"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void takes_a_broken_list_for_none() throws IOException {
        write();
        Files.writeString(out.resolve(".stubwright-mappings.json"), "not JSON");
        Files.writeString(out.resolve(USER), "{}");
        MappingFiles.Result result = write();
        assertThat(result.kept()).containsExactly(USER);
        assertThat(result.unchanged()).hasSize(contract.operations().size() - 1);
    }

    @Test
    void deletes_nothing_elsewhere_whatever_the_list_says() throws IOException {
        write();
        Path precious = temporary.resolve("precious.txt");
        Files.writeString(precious, "mine");
        Path list = out.resolve(".stubwright-mappings.json");
        String entry = "\"files\" : {\n    \"../../precious.txt\" : \"" + HASH_OF_MINE + "\",";
        String edited = Files.readString(list).replaceFirst("\"files\" ?: \\{", entry);
        assertThat(edited).contains("precious");
        Files.writeString(list, edited);
        assertThat(write().deleted()).isEmpty();
        assertThat(precious).exists();
    }

    private MappingFiles.Result write() {
        return MappingFiles.write(contract, out, 0, false);
    }

    private Map<String, String> files() {
        try (Stream<Path> found = Files.walk(out)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                all.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
