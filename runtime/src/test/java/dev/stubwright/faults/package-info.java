/**
 * A benchmark for tools that test an API against its OpenAPI document: an invented service (a parcel depot) that conforms
 * to its document exactly, and a catalogue of faults of which it carries one at a time.
 *
 * <p>{@link dev.stubwright.faults.FaultyServer} serves the depot, {@link dev.stubwright.faults.Faults} lists the faults. To
 * add a fault, add an entry to the file of its class. It says what changes, compared with the conforming service, and ends
 * with the requests that show it; a test sends these to the clean and to the faulty server and expects a difference.
 *
 * <p>Nothing here uses Stubwright's own code, so that an error of its validator or of its request building does not hide
 * itself.
 */
package dev.stubwright.faults;
