"""Benchmarks: how good each step is, measured on data that Sayso does not ship."""
