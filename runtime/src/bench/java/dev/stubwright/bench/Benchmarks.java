package dev.stubwright.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What {@code mvn -Pbench} runs: each comparison that the project makes a promise of, as ratios, fastest first. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Race race = new Race(Integer.getInteger("stubwright.bench.rounds", 3));
        Optional<Path> okta = data("stubwright.bench.okta");
        Optional<Path> slack = data("stubwright.bench.slack");
        int entries = Integer.getInteger("stubwright.bench.entries", 1000);
        Path folder = Path.of("target", "bench", "cumulative-" + entries);
        if (okta.isPresent()) {
            warm("Okta's specification", "-Xmx256m", SpecificationBenchmark.class, okta.get());
            race.run("Okta's specification", "-Xmx256m", okta.get(), "contract", "parser");
        }
        if (slack.isPresent()) {
            warm("Slack's gallery", "-Xmx512m", GalleryBenchmark.class, slack.get());
            race.run("Slack's gallery", "-Xmx512m", slack.get(), "contract", "parser-each");
        }
        instances(okta);
        Path catalogue = CumulativeCatalogue.write(folder, entries);
        race.run(entries + " cumulative documents", "-Xmx512m", catalogue, "contract", "parser-each");
    }

    private static Optional<Path> data(String property) {
        Path file = Path.of(System.getProperty(property, property));
        if (Files.exists(file)) {
            return Optional.of(file.toAbsolutePath().normalize());
        }
        System.out.println("Skipped: there is no " + file + "; name the file by -D" + property + "=FILE");
        return Optional.empty();
    }

    private static void warm(String title, String heap, Class<?> benchmark, Path file) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .param("file", file.toString())
                        .jvmArgs(heap, Race.NO_YAML_LIMIT)
                        .build())
                .run();
        List<RunResult> sorted = results.stream()
                .sorted(Comparator.comparingDouble(Benchmarks::score))
                .toList();
        System.out.printf("%n%s (warm, %s)%n", title, heap);
        for (RunResult result : sorted) {
            System.out.printf(
                    "  %-12s %6.2f x  %8.0f ms%n",
                    result.getPrimaryResult().getLabel(), score(result) / score(sorted.get(0)), score(result));
        }
    }

    /** The cost of generation, in validations of what was generated. */
    private static void instances(Optional<Path> okta) throws Exception {
        String[] subjects = okta.isPresent()
                ? new String[] {SchemaBenchmark.FLAT, SchemaBenchmark.TREE, SchemaBenchmark.USER}
                : new String[] {SchemaBenchmark.FLAT, SchemaBenchmark.TREE};
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(SchemaBenchmark.class.getName())
                        .param("subject", subjects)
                        .param("file", okta.map(Path::toString).orElse(""))
                        .build())
                .run();
        System.out.printf("%nInstances a second (warm)%n");
        for (String subject : subjects) {
            double generated = score(results, subject, "make");
            double validated = score(results, subject, "validate");
            System.out.printf(
                    "  %-15s generated %9.0f/s  validated %9.0f/s  generation costs %5.2f x%n",
                    subject, generated, validated, validated / generated);
        }
    }

    private static double score(Collection<RunResult> results, String subject, String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getParam("subject").equals(subject)
                        && result.getPrimaryResult().getLabel().equals(benchmark))
                .mapToDouble(Benchmarks::score)
                .findFirst()
                .orElseThrow();
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }
}
