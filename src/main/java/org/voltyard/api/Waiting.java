package org.voltyard.api;

/// Another person has to approve first; the number of what they find in the window.
record Waiting(@About("Number of the approval") String approval) {}
