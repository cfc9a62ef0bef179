package dev.stubwright.bench;

import dev.stubwright.contract.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A catalogue of documents that repeat each other, once the JVM is warm, which takes it half a minute. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
public class GalleryBenchmark {

    @Param("")
    public String file = "";

    @Benchmark
    public Contract contract() {
        return Job.contract(Path.of(file));
    }

    @Benchmark
    public Object parserEach() throws IOException {
        return Job.parseEach(Path.of(file));
    }
}
