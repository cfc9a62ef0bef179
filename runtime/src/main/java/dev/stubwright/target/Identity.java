package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.wire.RequestMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who we are to a target: a credential or none, and the form in which each operation wants it. */
final class Identity {

    private final @Nullable Credential credential;
    private final @Nullable CredentialForm vendorForm;
    private final boolean mock;

    private Identity(@Nullable Credential credential, @Nullable CredentialForm vendorForm, boolean mock) {
        this.credential = credential;
        this.vendorForm = vendorForm;
        this.mock = mock;
    }

    /** A mock looks whether the documented credentials are there, and at nothing else; it never gets a real one. */
    static Identity onMock() {
        return new Identity(Credential.madeUp(), null, true);
    }

    static Identity onTenant(@Nullable Credential credential, Profile profile) {
        return new Identity(credential, profile.credentialForm(), false);
    }

    List<CredentialForm> forms(Operation operation) {
        if (credential == null || (mock && !operation.isSecured())) {
            return List.of();
        }
        if (vendorForm != null) {
            return List.of(vendorForm);
        }
        List<CredentialForm> documented = CredentialForm.documented(operation);
        return documented.isEmpty() && !mock ? List.of(CredentialForm.BEARER) : documented;
    }

    RequestMessage send(CredentialForm form, RequestMessage request) {
        return credential == null ? request : form.send(request, credential);
    }

    RequestMessage show(CredentialForm form, RequestMessage request) {
        return credential == null ? request : form.show(request, credential);
    }

    Redaction redaction() {
        return credential == null ? Redaction.none() : credential.redaction();
    }
}
