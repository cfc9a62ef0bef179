package dev.stubwright.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Sends steps to a server. */
final class Client {

    /** What came back; with a status of 0 and the error's text if it was no HTTP. */
    record Received(Answer answer, String error, long millis) {

        int status() {
            return answer.status;
        }

        String header(String name) {
            return String.join(", ", answer.headers.all(name));
        }

        String text() {
            return new String(answer.body, StandardCharsets.UTF_8);
        }

        boolean isSame(Received other) {
            return answer.status == other.answer.status
                    && answer.headers.asMap().equals(other.answer.headers.asMap())
                    && Arrays.equals(answer.body, other.answer.body)
                    && error.equals(other.error);
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Received send(URI server, Step step) {
        Request request = step.request();
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(server + request.path + (request.query.isEmpty() ? "" : "?" + request.query)))
                .method(request.method, HttpRequest.BodyPublishers.ofByteArray(request.body));
        request.headers.asMap().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Received(answer(response), "", since(start));
        } catch (IOException e) {
            return new Received(Answer.empty(0), String.valueOf(e.getMessage()), since(start));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends all steps to one server; the answer to the last. */
    Received sendAll(URI server, List<Step> steps) {
        Received last = null;
        for (Step step : steps) {
            last = send(server, step);
        }
        return last;
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        Answer answer = Answer.empty(response.statusCode()).withBody(response.body());
        for (Map.Entry<String, List<String>> header : response.headers().map().entrySet()) {
            answer = answer.withHeader(header.getKey(), String.join(", ", header.getValue()));
        }
        return answer.withoutHeader("Date");
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
