/// Tests of the depot's certificates.
@NullMarked
package org.voltyard.admin;

import org.jspecify.annotations.NullMarked;
