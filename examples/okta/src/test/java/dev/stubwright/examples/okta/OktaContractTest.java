package dev.stubwright.examples.okta;

import dev.stubwright.junit.ApiContract;
import dev.stubwright.junit.ContractCase;
import dev.stubwright.junit.ContractCases;

/** Tests the contract of the eight endpoints on the mock, or with {@code -Dstubwright.target=tenant} on the tenant. */
@ApiContract(value = "src/main/openapi/apis.md", overlays = "src/main/openapi/okta-overlay.yaml", profile = "okta")
class OktaContractTest {

    @ContractCases
    void honours_its_contract(ContractCase contractCase) {
        contractCase.verify();
    }
}
