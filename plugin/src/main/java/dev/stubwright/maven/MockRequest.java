package dev.stubwright.maven;

import dev.stubwright.contract.Contract;
import dev.stubwright.mock.MockServer;
import dev.stubwright.mock.Validation;

/** The options of a mock. */
record MockRequest(String host, int port, long seed, Validation validation) {

    MockServer start(Contract contract) {
        return MockServer.builder(contract)
                .host(host)
                .port(port)
                .seed(seed)
                .validation(validation)
                .start();
    }
}
