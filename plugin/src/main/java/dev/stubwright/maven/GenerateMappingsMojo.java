package dev.stubwright.maven;

import dev.stubwright.mock.MappingFiles;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes mapping files, one per operation, for any WireMock, and adds them to the test resources below stubwright/. Keeps
 * edited files, and writes their new versions beside them.
 *
 * @since 0.1
 */
@Mojo(name = "generate-mappings", defaultPhase = LifecyclePhase.GENERATE_TEST_RESOURCES, threadSafe = true)
public class GenerateMappingsMojo extends GenerateMojo {

    /**
     * The output folder; the files go into its folder mappings.
     *
     * @since 0.1
     */
    @Parameter(
            property = "stubwright.mappings.directory",
            defaultValue = "${project.build.directory}/generated-test-resources/stubwright")
    private File outputDirectory;

    /**
     * The same seed gives the same bytes.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.seed", defaultValue = "0")
    private long seed;

    /**
     * Overwrites edited files.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.mappings.overwriteEdited", defaultValue = "false")
    private boolean overwriteEdited;

    @Override
    void register() {
        Resource resource = new Resource();
        resource.setDirectory(outputDirectory.getPath());
        resource.setTargetPath("stubwright");
        resource.addInclude("mappings/**/*.json");
        project().addTestResource(resource);
    }

    @Override
    void run() {
        // No GenerationStamp: MappingFiles compares bytes, and only it can distinguish edited files from stale ones.
        MappingFiles.Result result =
                MappingFiles.write(readContract(), outputDirectory.toPath(), seed, overwriteEdited);
        getLog().info(result.written().size() + " mappings written, "
                + result.unchanged().size() + " unchanged, "
                + result.deleted().size() + " deleted");
        warnOfEdited(result.kept());
    }

    private void warnOfEdited(List<Path> kept) {
        kept.forEach(path -> getLog().warn(path.toString().replace('\\', '/')
                + " was edited and is kept; the new version is beside it, ending in .new"));
    }
}
