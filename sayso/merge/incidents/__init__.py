"""Events of many reports -> incidents."""
