package dev.stubwright.target;

import dev.stubwright.contract.Operation;
import dev.stubwright.target.Fixtures.Holding;
import dev.stubwright.target.Fixtures.Made;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resources of a tenant. Who reads gets what was given, else what the profile looks up, else what is made for the case; who
 * writes gets what is made for the case and nothing else, ever.
 */
final class TenantSupply implements ResourceSupply {

    private final Profile profile;
    private final Map<String, String> given;
    private final boolean allowsWrites;
    private final Lookups lookups;
    private final Fixtures fixtures;

    TenantSupply(Channel channel, Profile profile, Map<String, String> given, boolean allowsWrites) {
        this.profile = profile;
        this.given = Map.copyOf(given);
        this.allowsWrites = allowsWrites;
        this.lookups = new Lookups(channel, profile);
        this.fixtures = new Fixtures(channel, profile);
    }

    @Override
    public Resources of(Operation operation, Collection<String> variables) {
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
        fixtures.giveBackLeftovers();
    }

    /** What one case holds. */
    private final class CaseResources implements Resources {

        private final Operation operation;
        private final boolean writes;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Set<String> created = new LinkedHashSet<>();
        private final List<Holding> holdings = new ArrayList<>();
        private String shortfall = "";

        CaseResources(Operation operation) {
            this.operation = operation;
            this.writes = !Safety.isReading(operation.method());
        }

        void fill(Collection<String> variables) {
            List<String> resources = ResourceSupply.resourceVariables(operation);
            if (writes && resources.isEmpty()) {
                shortfall =
                        "its path names no resource that this run could create, so it would change what is not ours";
                return;
            }
            for (String variable : resources) {
                if (variables.contains(variable) && shortfall.isEmpty()) {
                    find(variable);
                }
            }
        }

        private void find(String variable) {
            String why = "";
            if (!writes) {
                String known = given.get(variable);
                if (known != null) {
                    values.put(variable, known);
                    return;
                }
                Lookups.Answer answer = lookups.ask(operation, variable, values);
                if (answer != null && !answer.value().isEmpty()) {
                    values.put(variable, answer.value());
                    return;
                }
                why = answer == null ? "" : answer.reason();
            }
            make(variable, why);
        }

        private void make(String variable, String lookupFailure) {
            Optional<Fixture> fixture =
                    profile.fixtures(operation.path(), variable).findFirst();
            if (!allowsWrites || fixture.isEmpty()) {
                shortfall = writes ? cannotMake(variable) : unknown(variable, lookupFailure);
                return;
            }
            if (writes) {
                // What was there before must be known, so that it is never taken for ours.
                lookups.ask(operation, variable, values);
            }
            List<String> foreign = new ArrayList<>(given.values());
            foreign.addAll(lookups.found());
            Made made = fixtures.make(operation, variable, fixture.get(), values, foreign);
            if (made instanceof Made.Done done) {
                holdings.add(done.holding());
                values.put(variable, done.holding().value());
                created.add(variable);
            } else if (made instanceof Made.Refused refused) {
                shortfall = "no " + variable + " could be made, " + refused.reason();
            }
        }

        private String cannotMake(String variable) {
            return allowsWrites
                    ? "it may only change what this run creates, and the profile " + profile.name() + " creates no "
                            + variable
                    : "writes are not allowed on this tenant";
        }

        private String unknown(String variable, String lookupFailure) {
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
            // What was made last may be a part of what was made first.
            while (!holdings.isEmpty()) {
                fixtures.giveBack(holdings.remove(holdings.size() - 1));
            }
        }
    }
}
