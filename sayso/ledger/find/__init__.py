"""Questions to the index, one kind of thing a file. Each is asked as of an entry: what came later is unseen."""
