package dev.stubwright.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stubwright.InputException;
import dev.stubwright.Sha256;
import dev.stubwright.catalog.FetchedDocuments;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Locking the documents of a run, and reading locked documents. */
class LockFileTests extends FetchedDocuments {

    @Test
    void locks_documents_and_reports_changes() throws IOException {
        assertThat(ids(read(updating()))).containsExactly("lock-written");
        Path lock = folder.resolve("stubwright.lock");
        String written = Files.readString(lock);
        assertThat(written).contains(url + " sha256:" + Sha256.hex(DOCUMENT) + "\n");

        pages.put("/api.yaml", DOCUMENT.replace("/a:", "/b:"));

        assertThat(read(access()).operations().get(0).path().template())
                .as("the copy that is locked")
                .isEqualTo("/a");
        assertThatThrownBy(() -> read(elsewhere()))
                .isInstanceOf(InputException.class)
                .hasMessage(url + ": the document has changed since it was locked: stubwright.lock has sha256 "
                        + Sha256.abbreviate(Sha256.hex(DOCUMENT)) + ", but the document has "
                        + Sha256.abbreviate(Sha256.hex(pages.get("/api.yaml")))
                        + "; perhaps you should review the change, and accept it with --update-lock (or"
                        + " stubwright.updateLock)");
        assertThat(Files.readString(lock)).isEqualTo(written);

        Contract accepted = read(updating());
        assertThat(ids(accepted)).containsExactly("lock-changed");
        assertThat(accepted.operations().get(0).path().template()).isEqualTo("/b");
        assertThat(ids(read(elsewhere()))).isEmpty();
    }

    @Test
    void reports_added_and_removed_documents() {
        pages.put("/other.yaml", DOCUMENT);
        read(updating());

        Contract contract = read(updating(), "http://" + host + "/other.yaml");

        assertThat(contract.diagnostics())
                .extracting(told -> told.id() + " " + told.message().replaceFirst("http://[^/]*", ""))
                .containsExactlyInAnyOrder(
                        "lock-added [/other.yaml] is now locked at " + Sha256.abbreviate(Sha256.hex(DOCUMENT)),
                        "lock-removed [/api.yaml] is no longer used, and no longer locked");
    }

    @Test
    void keeps_the_lock_file_if_reading_fails() throws IOException {
        read(updating());
        String written = Files.readString(folder.resolve("stubwright.lock"));
        pages.put("/api.yaml", "openapi: [");

        assertThatThrownBy(() -> read(updating())).isInstanceOf(InputException.class);
        assertThat(Files.readString(folder.resolve("stubwright.lock"))).isEqualTo(written);
    }

    @Test
    void reports_documents_that_are_not_locked() throws IOException {
        Files.writeString(folder.resolve("stubwright.lock"), "# none yet\n");

        assertThat(ids(read(access()))).containsExactly("document-not-locked");
    }

    @Test
    void rejects_an_invalid_lock_file() throws IOException {
        Files.writeString(folder.resolve("stubwright.lock"), "# a lock\nhttps://x.example/a sha256:12\n");

        assertThatThrownBy(() -> read(access()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("stubwright.lock:2:1: expected a line of the form URL sha256:HASH");
    }

    @Test
    void distinguishes_documents_by_their_query() throws IOException {
        pages.put("/get?f=a", DOCUMENT);
        pages.put("/get?f=b", DOCUMENT.replace("/a:", "/b:").replace("operationId: a", "operationId: b"));
        Files.writeString(folder.resolve("apis.yaml"), """
                apis:
                  - name: A
                    properties: [{type: x-openapi-spec, url: 'http://%1$s/get?f=a'}]
                  - name: B
                    properties: [{type: x-openapi-spec, url: 'http://%1$s/get?f=b'}]
                """.formatted(host));

        Contract contract = read(updating(), "apis.yaml");

        assertThat(contract.operations())
                .extracting(operation -> operation.path().template())
                .containsExactlyInAnyOrder("/a", "/b");
        assertThat(contract.toOpenApi()).doesNotContain("f=a");
        assertThat(Files.readString(folder.resolve("stubwright.lock"))).doesNotContain("f=a");
    }

    @Test
    void locks_the_url_after_redirects() throws IOException {
        pages.put("/api.yaml", "-> /v2/api.yaml");
        pages.put("/v2/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'ok.yaml'}"));
        pages.put("/v2/ok.yaml", "description: From beside\n");
        read(updating());
        assertThat(Files.readString(folder.resolve("stubwright.lock")))
                .contains(url + " sha256:" + Sha256.hex(pages.get("/v2/api.yaml")) + " -> http://" + host
                        + "/v2/api.yaml\n");

        // Another project reads the same URL, which redirects to somewhere else now.
        pages.put("/api.yaml", "-> /v3/api.yaml");
        pages.put("/v3/api.yaml", DOCUMENT.replace("/a:", "/c:"));
        Path other = Files.createDirectory(folder.resolve("other"));
        ContractReader.read(
                ContractRequest.builder().folder(other).source(url).build().withAccess(access()));

        assertThat(read(access()).toOpenApi()).contains("From beside");
        assertThat(ids(read(access()))).isEmpty();
    }

    @Test
    void replaces_an_invalid_lock_file() throws IOException {
        Path lock = folder.resolve("stubwright.lock");
        Files.writeString(lock, "<<<<<<< mine\n" + url + " sha256:" + "0".repeat(64) + "\n=======\n");

        assertThat(read(updating()).diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.id()).isEqualTo("lock-rewritten");
            assertThat(told.location()).hasToString("stubwright.lock:1:1");
        });
        assertThat(Files.readString(lock)).contains(url + " sha256:" + Sha256.hex(DOCUMENT));
        assertThat(ids(read(access()))).isEmpty();
    }

    @Test
    void reports_a_missing_lock_file() {
        FetchOptions named =
                new FetchOptions(false, Set.of(host), cache(), Optional.of(Path.of("no.lock")), false, false);

        assertThatThrownBy(() -> read(named))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no.lock: there is no such lock file");
        assertThat(requests).isEmpty();
    }

    @Test
    void makes_the_lock_file_readable_for_others() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews())
                .as("a file system with permissions")
                .contains("posix");
        Path plain = Files.writeString(folder.resolve("plain"), "");

        read(updating());

        assertThat(Files.getPosixFilePermissions(folder.resolve("stubwright.lock")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void locks_referenced_documents() throws IOException {
        pages.put("/api.yaml", DOCUMENT.replace("{description: OK}", "{$ref: 'parts/ok.yaml'}"));
        pages.put("/parts/ok.yaml", "description: OK\n");

        read(updating());

        assertThat(Files.readString(folder.resolve("stubwright.lock"))).contains("/parts/ok.yaml sha256:");
    }
}
