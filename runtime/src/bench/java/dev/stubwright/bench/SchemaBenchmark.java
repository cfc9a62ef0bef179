package dev.stubwright.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.stubwright.schema.Dialect;
import dev.stubwright.schema.Direction;
import dev.stubwright.schema.Sample;
import dev.stubwright.schema.Sampling;
import dev.stubwright.schema.Schema;
import dev.stubwright.schema.Shape;
import dev.stubwright.schema.engine.Schemas;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yaml.snakeyaml.LoaderOptions;

/** Instances per second: generated, and validated. Generation includes the validation of each instance. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SchemaBenchmark {

    static final String FLAT = "flat object";
    static final String TREE = "recursive tree";
    static final String USER = "Okta's user";

    private static final String DOCUMENT = """
            components:
              schemas:
                Flat:
                  type: object
                  required: [id, name, email]
                  properties:
                    id: {type: string, format: uuid}
                    name: {type: string, minLength: 1, maxLength: 80}
                    email: {type: string, format: email}
                    age: {type: integer, minimum: 18, maximum: 120}
                    balance: {type: number, multipleOf: 0.01}
                    status: {type: string, enum: [ACTIVE, SUSPENDED]}
                    created: {type: string, format: date-time}
                    active: {type: boolean}
                Tree:
                  type: object
                  required: [label]
                  properties:
                    label: {type: string}
                    weight: {type: number, minimum: 0}
                    children: {type: array, maxItems: 4, items: {$ref: '#/components/schemas/Tree'}}
            """;
    private static final int INSTANCES = 64;

    @Param({FLAT, TREE, USER})
    public String subject = FLAT;

    /** Okta's specification, for its user. */
    @Param("")
    public String file = "";

    private Schema schema = new Schemas(new ObjectMapper().nullNode(), Dialect.OPENAPI_3_0).at("");
    private JsonNode[] instances = {};
    private int next;

    @Setup
    public void prepare() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 << 20);
        ObjectMapper yaml =
                new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build());
        JsonNode document = subject.equals(USER) ? yaml.readTree(Path.of(file).toFile()) : yaml.readTree(DOCUMENT);
        String name =
                switch (subject) {
                    case USER -> "User";
                    case TREE -> "Tree";
                    default -> "Flat";
                };
        schema = new Schemas(document, Dialect.OPENAPI_3_0).at("/components/schemas/" + name);
        instances = new JsonNode[INSTANCES];
        for (int i = 0; i < INSTANCES; i++) {
            instances[i] = ((Sample.Instance) sample(i)).value();
        }
    }

    @Benchmark
    public Object make() {
        return sample(next++ % INSTANCES);
    }

    @Benchmark
    public Object validate() {
        return schema.validate(instances[next++ % INSTANCES], Direction.RESPONSE);
    }

    private Sample sample(int seed) {
        return schema.sample(new Sampling(Shape.TYPICAL, Direction.RESPONSE, seed));
    }
}
