package dev.stubwright.mock.server;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/**
 * Keeps WireMock from loading {@code src/test/resources/mappings}: generated mapping files there would replace the
 * contract by their static responses. Saves nothing, either.
 */
final class EmptyMappingsSource implements MappingsSource {

    @Override
    public void loadMappingsInto(StubMappings stubMappings) {
        // The contract's stubs are there already.
    }

    @Override
    public void save(List<StubMapping> stubMappings) {
        // A contract is not saved as mappings; MappingFiles does that.
    }

    @Override
    public void save(StubMapping stubMapping) {
        // As above.
    }

    @Override
    @SuppressWarnings("removal") // abstract as long as WireMock has it
    public void remove(StubMapping stubMapping) {
        // Nothing was saved.
    }

    @Override
    public void removeAll() {
        // Nothing was saved.
    }
}
