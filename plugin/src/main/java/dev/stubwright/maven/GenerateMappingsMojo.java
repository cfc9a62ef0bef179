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
 * Writes WireMock mapping files, one for each operation, which load in any WireMock, and adds them to the test resources
 * below stubwright/. A file that was edited by hand is kept, and its new form written beside it.
 *
 * @since 0.1
 */
@Mojo(name = "generate-mappings", defaultPhase = LifecyclePhase.GENERATE_TEST_RESOURCES, threadSafe = true)
public class GenerateMappingsMojo extends GenerateMojo {

    /**
     * Where the mappings are written, in a folder of the name mappings.
     *
     * @since 0.1
     */
    @Parameter(
            property = "stubwright.mappings.directory",
            defaultValue = "${project.build.directory}/generated-test-resources/stubwright")
    private File outputDirectory;

    /**
     * Where chance begins; the same seed gives the same bytes.
     *
     * @since 0.1
     */
    @Parameter(property = "stubwright.seed", defaultValue = "0")
    private long seed;

    /**
     * Writes over files that were edited by hand.
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
        // No stamp: the writer itself compares bytes, and only it can tell an edited file from a stale one.
        MappingFiles.Result result =
                MappingFiles.write(readContract(), outputDirectory.toPath(), seed, overwriteEdited);
        getLog().info(result.written().size() + " mappings written, "
                + result.unchanged().size() + " unchanged, "
                + result.deleted().size() + " deleted");
        warnOfEdited(result.kept());
    }

    private void warnOfEdited(List<Path> kept) {
        kept.forEach(path -> getLog().warn(path.toString().replace('\\', '/')
                + " was edited and is kept; its new form is beside it, ending in .new"));
    }
}
