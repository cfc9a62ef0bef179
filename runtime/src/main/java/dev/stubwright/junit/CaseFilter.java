package dev.stubwright.junit;

import dev.stubwright.UsageException;
import dev.stubwright.contract.Contract;
import dev.stubwright.contract.Operation;
import dev.stubwright.verify.Case;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;

/** Selects the cases that a method with {@link ContractCases} runs. */
record CaseFilter(List<String> operations, Set<String> kinds) {

    static Optional<CaseFilter> of(Method method) {
        return AnnotationSupport.findAnnotation(method, ContractCases.class)
                .map(annotation -> new CaseFilter(List.of(annotation.operations()), Set.of(annotation.kinds())));
    }

    List<Case> choose(Contract contract, List<Case> cases) {
        Set<String> ids =
                operations.stream().map(name -> operation(contract, name).id()).collect(Collectors.toSet());
        List<Case> chosen = cases.stream()
                .filter(each -> ids.isEmpty() || ids.contains(each.operation().id()))
                .filter(each -> kinds.isEmpty() || kinds.contains(each.kind()))
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException(
                    "no case of the contract matches operations " + operations + " and kinds " + kinds
                            + "; its kinds are "
                            + cases.stream().map(Case::kind).distinct().toList(),
                    "remove operations or kinds from @ContractCases");
        }
        return chosen;
    }

    private static Operation operation(Contract contract, String idOrSlug) {
        return contract.operation(idOrSlug)
                .orElseThrow(() -> new UsageException(
                        "the contract has no operation [" + idOrSlug + "]",
                        "name one of "
                                + contract.operations().stream()
                                        .map(Operation::id)
                                        .toList()));
    }
}
