package dev.stubwright.maven;

import dev.stubwright.StubwrightException;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.ContractReader;
import dev.stubwright.contract.ContractRequest;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base of goals that read a contract. Translates exceptions for Maven. */
abstract class StubwrightMojo extends AbstractMojo {

    /**
     * Catalogues (APIs.json as JSON, YAML or Markdown front matter), OpenAPI documents, folders of documents, or URLs of
     * these; relative to the module's folder. A single one may be written as plain text, several as a list.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.catalog", alias = "sources", required = true)
    private List<String> catalog;

    /**
     * OpenAPI Overlays that correct the contract, in the order in which they apply.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.overlays")
    private @Nullable List<File> overlays;

    /**
     * Folders to read instead of URLs with a prefix, each as URLPREFIX=DIR.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.mirrors")
    private @Nullable List<String> mirrors;

    /**
     * Rich OpenAPI documents, files or URLs, that complete the contract.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.references")
    private @Nullable List<String> references;

    /**
     * Postman collections, files or URLs, whose requests and responses become examples.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.postman")
    private @Nullable List<String> postman;

    /**
     * Reads URLs from the cache only, without the network. Maven's -o sets it.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.offline", defaultValue = "${settings.offline}")
    private boolean offline;

    /**
     * Hosts that documents may refer to, each as HOST or HOST:PORT, even if their addresses are private.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.allowHosts")
    private @Nullable List<String> allowHosts;

    /**
     * The folder of fetched documents. The default is the user's cache folder.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.cache")
    private @Nullable File cache;

    /**
     * The lock file, which has the hash of each URL. The default is stubwright.lock in the module's folder, if it exists.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.lock")
    private @Nullable File lock;

    /**
     * Rewrites the lock file from the current content of the URLs.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.updateLock", defaultValue = "false")
    private boolean updateLock;

    /**
     * Fails if an entry of a catalogue cannot be read, instead of continuing without it.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.strict", defaultValue = "false")
    private boolean strict;

    /**
     * Skips all goals of this plugin. They still register their source roots.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(property = "maven.test.skip", defaultValue = "false", readonly = true)
    private boolean testsAreSkipped;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    private @Nullable File basedir;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            register();
            if (skip || (isForTests() && testsAreSkipped)) {
                getLog().info("Skipped.");
                return;
            }
            run();
        } catch (StubwrightException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new MojoExecutionException("this is a bug in Stubwright: " + e, e);
        }
    }

    /** Registers generated files with the project; called even if the goal is skipped, so that compilers and IDEs agree. */
    void register() {}

    /** Whether maven.test.skip skips this goal, too. */
    boolean isForTests() {
        return true;
    }

    abstract void run() throws MojoExecutionException, MojoFailureException;

    final Contract readContract() {
        return ContractReader.read(contractRequest());
    }

    final ContractRequest contractRequest() {
        ModulePaths paths = new ModulePaths(folder().toPath());
        ContractRequest.Builder request = ContractRequest.builder()
                .folder(folder().toPath())
                .sources(catalog)
                .offline(offline)
                .updateLock(updateLock)
                .strict(strict);
        list(overlays).forEach(overlay -> request.overlay(overlay.toPath()));
        list(mirrors).forEach(mirror -> request.mirror(paths.mirror(mirror)));
        list(references).forEach(request::reference);
        list(postman).forEach(request::collection);
        list(allowHosts).forEach(request::allowHost);
        Optional.ofNullable(cache).ifPresent(given -> request.cache(given.toPath()));
        Optional.ofNullable(lock).ifPresent(given -> request.lock(given.toPath()));
        return request.build();
    }

    /** The module's folder; without a POM, the working directory. */
    final File folder() {
        return basedir == null ? new File("").getAbsoluteFile() : basedir;
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
