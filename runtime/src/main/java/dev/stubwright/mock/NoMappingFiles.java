package dev.stubwright.mock;

import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;

/**
 * Keeps WireMock from reading {@code src/test/resources/mappings}, where the generated mapping files may well be: they
 * would hide the contract behind its own static answers. Nor is anything saved there.
 */
final class NoMappingFiles implements MappingsSource {

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
