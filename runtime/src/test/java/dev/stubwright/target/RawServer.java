package dev.stubwright.target;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A server that sends the same bytes to whoever connects, HTTP or not, and then hangs up; or never answers. */
public final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String answer;

    private RawServer(ServerSocket socket, String answer) {
        this.socket = socket;
        this.answer = answer;
    }

    /** Starts one; with an empty answer it takes connections and never says a word. */
    public static RawServer start(String answer) {
        try {
            RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer);
            Thread thread = new Thread(server::serve, "raw-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri(String scheme) {
        return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve() {
        try {
            while (!socket.isClosed()) {
                Socket client = socket.accept();
                if (!answer.isEmpty()) {
                    client.getInputStream().read(new byte[8192]);
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                    client.close();
                }
            }
        } catch (IOException e) {
            // Closed, or the client went away: either way this server is done.
            close();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
