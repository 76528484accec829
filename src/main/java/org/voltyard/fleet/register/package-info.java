/// The registers: who charges here with what, and to whom sessions are put down.
@NullMarked
package org.voltyard.fleet.register;

import org.jspecify.annotations.NullMarked;
