/// Simulated chargers for demo, training and tests: they know nothing of VoltYard but the wire.
///
/// Time-lapse: a factor of 60 lets arrivals, stays and batteries run 60 times faster, while watts,
/// registers and timestamps stay those of the wall clock. Batteries thus behave as if they were 60
/// times smaller: a session delivers a sixtieth of the energy, but never more than its connector
/// could deliver in the time that passed, and what the depot sees live is consistent in itself.
@NullMarked
package org.voltyard.sim;

import org.jspecify.annotations.NullMarked;
