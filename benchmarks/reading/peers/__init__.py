"""Other readers of postings, each called as its authors mean it, on the same texts as ours."""
