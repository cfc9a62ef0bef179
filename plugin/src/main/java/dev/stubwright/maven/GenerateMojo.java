package dev.stubwright.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals have in common that write files for the tests. */
abstract class GenerateMojo extends StubwrightMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(property = "maven.test.skip", defaultValue = "false", readonly = true)
    private boolean testsAreSkipped;

    @Override
    boolean skipsFurther() {
        return testsAreSkipped;
    }

    final MavenProject project() {
        return project;
    }

    final File buildFolder() {
        return new File(project.getBuild().getDirectory());
    }

    /** Where this execution remembers what it made, and from what. */
    final Path stampFile() {
        return buildFolder()
                .toPath()
                .resolve("stubwright")
                .resolve("stamps")
                .resolve(execution.getGoal() + "-" + execution.getExecutionId() + ".txt");
    }

    /** A folder that this execution alone uses, for what is thrown away again. */
    final Path workFolder(String name) {
        return buildFolder()
                .toPath()
                .resolve("stubwright")
                .resolve("work")
                .resolve(name + "-" + execution.getExecutionId());
    }

    final String pluginVersion() {
        return execution.getVersion();
    }
}
