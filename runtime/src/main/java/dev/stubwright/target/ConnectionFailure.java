package dev.stubwright.target;

import dev.stubwright.TargetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Explains why there was no response. */
final class ConnectionFailure {

    private ConnectionFailure() {}

    static TargetException toException(URI target, IOException failure) {
        String host = target.getHost();
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return new TargetException(target, "unknown host " + host, "check its spelling", failure);
        }
        if (has(failure, HttpConnectTimeoutException.class)) {
            return new TargetException(
                    target, "the connection timed out", "check host, port, proxy and firewall", failure);
        }
        if (has(failure, ConnectException.class)) {
            return new TargetException(
                    target, "the connection was refused", "start the target, or check host and port", failure);
        }
        if (has(failure, HttpTimeoutException.class)) {
            return new TargetException(target, "the response timed out", "see the target's log", failure);
        }
        SSLException tls = find(failure, SSLException.class);
        if (tls != null) {
            return new TargetException(
                    target,
                    "no secure connection: " + tls.getMessage(),
                    "check that the port uses TLS and that this JVM trusts its certificate",
                    failure);
        }
        if (has(failure, HttpConnection.BodyTooLarge.class)) {
            return new TargetException(target, String.valueOf(failure.getMessage()), "", failure);
        }
        if (has(failure, ProtocolException.class) || isNoHttp(failure)) {
            return new TargetException(
                    target,
                    "the response is not HTTP",
                    "check the port, and whether the URL needs http or https",
                    failure);
        }
        return new TargetException(
                target, "the connection was closed before the response was complete", "see the target's log", failure);
    }

    static TargetException interrupted(URI target, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new TargetException(target, "interrupted before the response arrived", "", cause);
    }

    /** The JDK's client has no exception type for this. */
    private static boolean isNoHttp(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            String message = link.getMessage() == null ? "" : link.getMessage();
            if (message.contains("nvalid status line") || message.contains("nvalid header")) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return find(failure, type) != null;
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return type.cast(link);
            }
        }
        return null;
    }
}
