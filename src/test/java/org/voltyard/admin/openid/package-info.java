@NullMarked
package org.voltyard.admin.openid;

import org.jspecify.annotations.NullMarked;
