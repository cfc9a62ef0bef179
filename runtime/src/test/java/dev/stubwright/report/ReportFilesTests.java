package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stubwright.OutputException;
import dev.stubwright.verify.SuiteResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTests {

    @Test
    void writes_html_and_json_and_no_temporary_files(@TempDir Path folder) throws IOException {
        SuiteResult result = Results.of(folder);
        Path reports = folder.resolve("made/on/the/way");

        ReportFiles.write(result, reports);
        ReportFiles.write(result, reports);

        assertThat(names(reports)).containsExactly("report.html", "report.json");
        assertThat(reports.resolve("report.json")).hasContent(JsonReport.render(result));
        assertThat(reports.resolve("report.html")).hasContent(HtmlReport.render(result));
    }

    @Test
    void names_the_path_that_cannot_be_written(@TempDir Path folder) throws IOException {
        SuiteResult result = Results.of(folder);
        Path file = Files.writeString(folder.resolve("a-file"), "");

        assertThatThrownBy(() -> ReportFiles.write(result, file.resolve("reports")))
                .isInstanceOf(OutputException.class)
                .hasMessageEndingWith(
                        "reports: the report cannot be written; perhaps you should name a folder that this user may write to")
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void keeps_the_old_file_if_it_cannot_be_replaced(@TempDir Path folder) throws IOException {
        SuiteResult result = Results.of(folder);
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Path inTheWay = Files.createDirectories(reports.resolve("report.html/with-something-in-it"));

        assertThatThrownBy(() -> ReportFiles.write(result, reports)).isInstanceOf(OutputException.class);

        assertThat(inTheWay).exists();
        assertThat(names(reports)).containsExactly("report.html", "report.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
