"""The benchmark `muc`: reports on violence coded as MUC-4's incident templates."""
