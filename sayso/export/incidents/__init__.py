"""Incidents in the formats that others use, one file a format. What a format can't hold is said, not bent to fit."""
