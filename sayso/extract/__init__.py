"""Analysis -> Record: actors, claims, events, times, places, counts and status, one step a file."""
