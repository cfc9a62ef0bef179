package dev.stubwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stubwright.verify.SuiteResult;
import dev.stubwright.verify.Verdict;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTests {

    private static final String HOSTILE =
            "</pre><script>alert(1)</script><img src=x onerror='a'>]]>{{title}}&lt;\u0007";

    @Test
    void shows_a_matrix_of_operations_and_checks(@TempDir Path folder) throws Exception {
        Document page = parse(HtmlReport.render(Results.of(folder)));

        assertThat(texts(page, "//thead//th"))
                .startsWith("operation", "server error", "status conformance")
                .hasSize(10);
        assertThat(texts(page, "//tbody/tr/@data-verdict")).containsExactly("passed", "failed", "not-verified");
        assertThat(texts(page, "//tbody/tr[2]/td/@class"))
                .containsExactly(
                        "passed",
                        "passed",
                        "passed",
                        "not-applicable",
                        "failed",
                        "passed",
                        "not-applicable",
                        "not-applicable",
                        "not-applicable");
        assertThat(texts(page, "//tbody/tr[2]/td/a/@href")).containsExactly("#finding-1");
        assertThat(texts(page, "//article/@id")).containsExactly("finding-1");
        assertThat(texts(page, "//article//*[@class='curl']"))
                .containsExactly("curl -i http://127.0.0.1:8080/api/v1/users/42 -H 'Accept: application/json' "
                        + "-H \"Authorization: SSWS $TOKEN\"");
        assertThat(texts(page, "//*[@class='unverified']/dd")).containsExactly("no userId is known that exists");
        assertThat(texts(page, "//li")).containsExactly("user 00u1 could not be given back");
    }

    @Test
    void has_words_for_signs_and_colours(@TempDir Path folder) throws Exception {
        Document page = parse(HtmlReport.render(Results.of(folder)));

        assertThat(texts(page, "//tbody/tr[3]/td[1]//*[@class='words']")).containsExactly("not verified");
        assertThat(texts(page, "//tbody/tr/th/@scope")).containsOnly("row").hasSize(3);
        assertThat(texts(page, "/*[local-name()='html']/@lang")).containsExactly("en");
        assertThat(texts(page, "//*[@aria-labelledby]/@aria-labelledby"))
                .isSubsetOf(texts(page, "//*[@id]/@id"))
                .isNotEmpty();
    }

    @Test
    void begins_with_the_verdict_and_the_counts(@TempDir Path folder) throws Exception {
        SuiteResult broken = Results.of(folder);

        assertThat(verdict(broken)).containsExactly("✗ The tenant breaks the contract.");
        assertThat(verdict(only(broken, Verdict.PASSED))).containsExactly("✓ The tenant keeps the contract.");
        assertThat(verdict(only(broken, Verdict.PASSED, Verdict.NOT_VERIFIED)))
                .containsExactly("? The tenant keeps the contract as far as it was verified.");
        assertThat(verdict(only(broken, Verdict.NOT_VERIFIED))).containsExactly("? Nothing could be verified.");
        assertThat(texts(parse(HtmlReport.render(broken)), "//*[@class='counts']/div"))
                .containsExactly("operations3", "cases4", "passed2", "failed1", "not verified1", "findings1");
    }

    private static List<String> verdict(SuiteResult result) throws Exception {
        return texts(parse(HtmlReport.render(result)), "//*[starts-with(@class, 'verdict ')]");
    }

    private static SuiteResult only(SuiteResult all, Verdict... verdicts) {
        return new SuiteResult(
                all.contract(),
                all.kind(),
                all.target(),
                all.seed(),
                all.cases().stream()
                        .filter(one -> List.of(verdicts).contains(one.verdict()))
                        .toList(),
                List.of(),
                List.of());
    }

    @Test
    void escapes_the_response_of_a_server(@TempDir Path folder) throws Exception {
        String html = HtmlReport.render(Results.of(folder, HOSTILE));
        Document page = parse(html);

        assertThat(texts(page, "//*[local-name()='script']")).hasSize(1).noneSatisfy(script -> assertThat(script)
                .contains("alert"));
        assertThat(texts(page, "//*[local-name()='img']")).isEmpty();
        assertThat(texts(page, "//article/pre[2]").get(0)).endsWith(HOSTILE.replace("\u0007", "\\u0007"));
    }

    @Test
    void loads_no_resources(@TempDir Path folder) throws Exception {
        String html = HtmlReport.render(Results.of(folder, HOSTILE));
        Document page = parse(html);

        assertThat(texts(page, "//@src | //*[local-name()='link'] | //@style")).isEmpty();
        assertThat(texts(page, "//@href")).allMatch(link -> link.startsWith("#"));
        assertThat(html).doesNotContain("@import", "url(").doesNotContain(folder.toString());
        assertThat(texts(page, "//*[@http-equiv='Content-Security-Policy']/@content")
                        .get(0))
                .matches("default-src 'none'; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}'");
    }

    @Test
    void is_deterministic(@TempDir Path folder) {
        assertThat(HtmlReport.render(Results.of(folder))).isEqualTo(HtmlReport.render(Results.of(folder)));
    }

    @Test
    void says_that_there_are_no_findings(@TempDir Path folder) throws Exception {
        Document page = parse(HtmlReport.render(Results.withoutFindings(folder)));

        assertThat(texts(page, "//*[@aria-labelledby='findings']/*[local-name()='p']"))
                .containsExactly("None.");
    }

    /** The page must be well-formed XML. */
    private static Document parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<String> texts(Document page, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) xpath.evaluate(path, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
