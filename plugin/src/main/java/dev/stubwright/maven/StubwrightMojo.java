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

/** What all goals have in common: which contract, whether at all, and how failures are told. */
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
     * OpenAPI Overlays, in the order in which they apply to the mended and merged document.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.overlays")
    private @Nullable List<File> overlays;

    /**
     * Folders that stand for URL prefixes, each written as URLPREFIX=DIR, so that documents are read from disk instead of
     * the network.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.mirrors")
    private @Nullable List<String> mirrors;

    /**
     * Rich OpenAPI documents, files or URLs, that fill what the catalogue's documents leave out.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.references")
    private @Nullable List<String> references;

    /**
     * Postman collections, files or URLs, whose requests and answers become examples.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.postman")
    private @Nullable List<String> postman;

    /**
     * Fetches nothing, but reads from the cache what was fetched before. Set by Maven's own -o.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.offline", defaultValue = "${settings.offline}")
    private boolean offline;

    /**
     * Hosts, each HOST or HOST:PORT, that documents may refer to although they are not their own, even if the address is
     * private.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.allowHosts")
    private @Nullable List<String> allowHosts;

    /**
     * The folder that keeps what was fetched; that of the user unless told.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.cache")
    private @Nullable File cache;

    /**
     * The file that says which bytes each URL had; stubwright.lock in the module's folder unless told. Without such a file
     * nothing is locked.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.lock")
    private @Nullable File lock;

    /**
     * Writes the lock file anew from what the URLs have now.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.updateLock", defaultValue = "false")
    private boolean updateLock;

    /**
     * Ends where an entry of a catalogue cannot be read, instead of going on without it.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.strict", defaultValue = "false")
    private boolean strict;

    /**
     * Skips every goal of this plugin. Source roots are registered all the same.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    private @Nullable File basedir;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            register();
            if (skip || skipsFurther()) {
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

    /** Tells the project of what this goal makes; done even if it is then skipped, so that compilers and IDEs agree. */
    void register() {}

    boolean skipsFurther() {
        return false;
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

    /** The module's folder; without a POM, where Maven was started. */
    final File folder() {
        return basedir == null ? new File("").getAbsoluteFile() : basedir;
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
