package dev.stubwright.maven;

import dev.stubwright.StubwrightException;
import dev.stubwright.catalog.Mirror;
import java.io.File;
import java.util.List;
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

    final ContractRequest contractRequest() {
        return new ContractRequest(
                folder().toPath(),
                catalog,
                list(overlays).stream().map(File::toPath).toList(),
                list(mirrors).stream().map(Mirror::parse).toList());
    }

    /** The module's folder; without a POM, where Maven was started. */
    final File folder() {
        return basedir == null ? new File("").getAbsoluteFile() : basedir;
    }

    private static <T> List<T> list(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
