package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.target.FixtureLifecycle.CreatedResource;
import dev.stubwright.target.FixtureLifecycle.Creation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Provides resources of a tenant. A case that reads gets a configured value, otherwise one that the profile looks up,
 * otherwise a created resource; a case that writes gets created resources only.
 */
final class TenantResourceProvider implements ResourceProvider {

    private final Profile profile;
    private final Map<String, String> given;
    private final boolean allowsWrites;
    private final ResourceFinder lookups;
    private final FixtureLifecycle fixtures;

    TenantResourceProvider(TargetClient client, Profile profile, Map<String, String> given, boolean allowsWrites) {
        this.profile = profile;
        this.given = Map.copyOf(given);
        this.allowsWrites = allowsWrites;
        this.lookups = new ResourceFinder(client, profile);
        this.fixtures = new FixtureLifecycle(client, profile);
    }

    @Override
    public Resources provide(Operation operation, Collection<String> variables) {
        CaseResources held = new CaseResources(operation);
        try {
            held.fill(variables);
        } catch (RuntimeException | Error e) {
            held.close();
            throw e;
        }
        return held;
    }

    @Override
    public List<String> leftovers() {
        return fixtures.leftovers();
    }

    @Override
    public void close() {
        fixtures.retryLeftovers();
    }

    private final class CaseResources implements Resources {

        private final Operation operation;
        private final boolean writes;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Set<String> created = new LinkedHashSet<>();
        private final List<CreatedResource> createdResources = new ArrayList<>();
        private String shortfall = "";

        CaseResources(Operation operation) {
            this.operation = operation;
            this.writes = !SafeMethods.isSafe(operation.method());
        }

        void fill(Collection<String> variables) {
            List<String> resources = ResourceVariables.of(operation);
            if (writes && resources.isEmpty()) {
                shortfall =
                        "its path identifies no resource that this run could create, so it would change existing data";
                return;
            }
            for (String variable : resources) {
                if (variables.contains(variable) && shortfall.isEmpty()) {
                    findOrCreate(variable);
                }
            }
        }

        private void findOrCreate(String variable) {
            String why = "";
            if (!writes) {
                String known = given.get(variable);
                if (known != null) {
                    values.put(variable, known);
                    return;
                }
                ResourceFinder.Result answer = lookups.find(operation, variable, values);
                if (answer != null && !answer.value().isEmpty()) {
                    values.put(variable, answer.value());
                    return;
                }
                why = answer == null ? "" : answer.reason();
            }
            create(variable, why);
        }

        private void create(String variable, String lookupFailure) {
            Optional<Fixture> fixture =
                    profile.fixtures(operation.path(), variable).findFirst();
            if (!allowsWrites || fixture.isEmpty()) {
                shortfall = writes ? whyNotCreated(variable) : whyUnknown(variable, lookupFailure);
                return;
            }
            if (writes) {
                // Existing resources must be known, so that they are never taken for created ones.
                lookups.find(operation, variable, values);
            }
            List<String> foreign = new ArrayList<>(given.values());
            foreign.addAll(lookups.foundValues());
            Creation made = fixtures.create(operation, variable, fixture.get(), values, foreign);
            if (made instanceof Creation.Created done) {
                createdResources.add(done.resource());
                values.put(variable, done.resource().value());
                created.add(variable);
            } else if (made instanceof Creation.Failed refused) {
                shortfall = "no " + variable + " could be created, " + refused.reason();
            }
        }

        private String whyNotCreated(String variable) {
            return allowsWrites
                    ? "it may only change what this run creates, but the profile " + profile.name() + " creates no "
                            + variable
                    : "writes are not allowed on this tenant";
        }

        private String whyUnknown(String variable, String lookupFailure) {
            String why = lookupFailure.isEmpty() ? "" : " (" + lookupFailure + ")";
            return "no existing " + variable + " is known" + why + "; give one as " + variable
                    + "=…, or use a profile that looks one up";
        }

        @Override
        public Map<String, String> values() {
            return Map.copyOf(values);
        }

        @Override
        public Set<String> created() {
            return Set.copyOf(created);
        }

        @Override
        public String shortfall() {
            return shortfall;
        }

        @Override
        public void close() {
            // A later resource may be part of an earlier one.
            while (!createdResources.isEmpty()) {
                fixtures.destroy(createdResources.remove(createdResources.size() - 1));
            }
        }
    }
}
