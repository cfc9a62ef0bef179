package dev.stubwright.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Base of goals that generate files for the tests. */
abstract class GenerateMojo extends StubwrightMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    final MavenProject project() {
        return project;
    }

    final File buildFolder() {
        return new File(project.getBuild().getDirectory());
    }

    /** The stamp of this execution: hashes of its input and output. */
    final Path stampFile() {
        return buildFolder()
                .toPath()
                .resolve("stubwright")
                .resolve("stamps")
                .resolve(execution.getGoal() + "-" + execution.getExecutionId() + ".txt");
    }

    /** A temporary folder that only this execution uses. */
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
