package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.RequestMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credential for a target, if there is one, and the form in which each operation takes it. */
final class Authentication {

    private final @Nullable Credential credential;
    private final @Nullable CredentialForm vendorForm;
    private final boolean mock;

    private Authentication(@Nullable Credential credential, @Nullable CredentialForm vendorForm, boolean mock) {
        this.credential = credential;
        this.vendorForm = vendorForm;
        this.mock = mock;
    }

    /** A mock only checks whether the documented credentials are present; it never gets a real one. */
    static Authentication onMock() {
        return new Authentication(Credential.forMock(), null, true);
    }

    static Authentication onTenant(@Nullable Credential credential, Profile profile) {
        return new Authentication(credential, profile.credentialForm(), false);
    }

    List<CredentialForm> credentialForms(Operation operation) {
        if (credential == null || (mock && !operation.isSecured())) {
            return List.of();
        }
        if (vendorForm != null) {
            return List.of(vendorForm);
        }
        List<CredentialForm> documented = CredentialForm.fromSecurity(operation);
        return documented.isEmpty() && !mock ? List.of(CredentialForm.BEARER) : documented;
    }

    RequestMessage authenticate(CredentialForm form, RequestMessage request) {
        return credential == null ? request : form.apply(request, credential);
    }

    RequestMessage authenticateRedacted(CredentialForm form, RequestMessage request) {
        return credential == null ? request : form.applyRedacted(request, credential);
    }

    Redaction redaction() {
        return credential == null ? Redaction.none() : credential.redaction();
    }
}
