/// OAuth 2: programs that come in, what they are given, and how it is judged.
@NullMarked
package org.voltyard.admin.oauth;

import org.jspecify.annotations.NullMarked;
