@NullMarked
package org.voltyard.sync.openid;

import org.jspecify.annotations.NullMarked;
