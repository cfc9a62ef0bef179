package dev.stubwright.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets jobs run in turn, each time in a new JVM, so that a noisy machine disturbs all of them alike. */
final class Race {

    /** swagger-parser's own limit, three million characters, would refuse Okta's specification. */
    static final String NO_YAML_LIMIT = "-DmaxYamlCodePoints=99999999";

    private final int rounds;

    Race(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Prints the median time of each job from start to end of its process, fastest first.
     *
     * @param jobs what {@link Job} calls them
     */
    void run(String title, String heap, Path file, String... jobs) throws IOException, InterruptedException {
        Map<String, List<Lap>> laps = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String job : jobs) {
                laps.computeIfAbsent(job, any -> new ArrayList<>()).add(lap(heap, job, file));
            }
        }
        List<Result> results = laps.entrySet().stream()
                .map(run -> Result.of(run.getKey(), run.getValue()))
                .sorted(Comparator.comparing(Result::time))
                .toList();
        System.out.printf("%n%s (whole process, %s, median of %d)%n", title, heap, rounds);
        for (Result result : results) {
            double ratio =
                    (double) result.time().toMillis() / results.get(0).time().toMillis();
            System.out.printf(
                    "  %-12s %6.2f x  %8d ms  peak heap %4d MB%n",
                    result.job(), ratio, result.time().toMillis(), result.heap());
        }
    }

    private static Lap lap(String heap, String job, Path file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, heap, NO_YAML_LIMIT, "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(Arrays.asList(Job.class.getName(), job, file.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (status != 0) {
            throw new IllegalStateException(job + " ended with status " + status + " in " + heap + "\n" + said);
        }
        String[] lines = said.strip().split("\n", -1);
        return new Lap(time, Long.parseLong(lines[lines.length - 1].strip()));
    }

    /** @param heap MB at most */
    private record Lap(Duration time, long heap) {}

    private record Result(String job, Duration time, long heap) {

        static Result of(String job, List<Lap> laps) {
            List<Duration> times = laps.stream().map(Lap::time).sorted().toList();
            return new Result(
                    job,
                    times.get(times.size() / 2),
                    laps.stream().mapToLong(Lap::heap).max().orElse(0));
        }
    }
}
