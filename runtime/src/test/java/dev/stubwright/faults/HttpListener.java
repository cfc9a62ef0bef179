package dev.stubwright.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * HTTP/1.1 with persistent connections on a socket. The JDK's server would correct what faults need to do wrong, such as a
 * 204 with a body.
 */
final class HttpListener implements AutoCloseable {

    /** Answers requests, one at a time. */
    interface Service {
        Answer answer(Request request);
    }

    private final Service service;
    private final ServerSocket server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(HttpListener::daemon);

    HttpListener(Service service) {
        this.service = service;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            boolean persistent = true;
            while (persistent) {
                Request request = read(in, out);
                out.write(bytes(service.answer(request), request.method.equals("HEAD")));
                persistent = !request.headers.first("Connection").orElse("").equalsIgnoreCase("close");
            }
        } catch (IOException gone) {
            // The client, or close(), ended the connection.
        } finally {
            connections.remove(connection);
        }
    }

    private static Request read(InputStream in, OutputStream out) throws IOException {
        String[] start = line(in).split(" ", -1);
        if (start.length != 3) {
            throw new IOException("malformed request line");
        }
        Headers headers = Headers.NONE;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("malformed header line");
            }
            headers = headers.plus(
                    line.substring(0, colon), line.substring(colon + 1).strip());
        }
        if (headers.first("Expect").orElse("").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        String[] target = start[1].split("\\?", 2);
        String path = target[0].startsWith("/") ? target[0] : "/";
        return new Request(start[0], path, target.length == 1 ? "" : target[1], headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Headers headers) throws IOException {
        if (!headers.first("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return in.readNBytes(
                    Integer.parseInt(headers.first("Content-Length").orElse("0")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        while (!line(in).isEmpty()) {
            // Trailer fields are of no interest.
        }
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static byte[] bytes(Answer answer, boolean withoutBody) {
        StringBuilder head = new StringBuilder(256)
                .append("HTTP/1.1 ")
                .append(answer.status)
                .append(" \r\nDate: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .append("\r\n");
        answer.headers
                .asMap()
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append("\r\n")));
        boolean hasNoLength = answer.status == 204 || answer.status == 304;
        if (!hasNoLength || answer.body.length > 0) {
            head.append("Content-Length: ").append(answer.body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!withoutBody) {
            bytes.writeBytes(answer.body);
        }
        return bytes.toByteArray();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "depot");
        thread.setDaemon(true);
        return thread;
    }
}
