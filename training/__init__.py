"""Fits the model that sayso/language loads. Needs torch; never imported by sayso/."""
